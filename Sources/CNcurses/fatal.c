// Signals that end the process: it ends by them, but not before the terminal is restored.

#define _GNU_SOURCE
#include <signal.h>
#include <stdint.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "internal.h"

// Signals of the kernel are 1 to 64; its masks are 8 bytes.
#define SIGNALS_MAX 64
#define MASK_BYTES 8

static int dying;  // atomic
static bool is_ours[SIGNALS_MAX + 1];
static bool was_ignored[SIGNALS_MAX + 1];
static struct sigaction before[SIGNALS_MAX + 1];

// All that is left when these are taken away ends a process by default.
static bool ends_process(int number) {
  switch (number) {
    case SIGCHLD: case SIGURG: case SIGWINCH: case SIGCONT: return false;
    case SIGSTOP: case SIGTSTP: case SIGTTIN: case SIGTTOU: return false;
    case SIGKILL: return false;
    default: return true;
  }
}

// What the kernel and abort send because the program went wrong; ignoring it does not keep the
// process alive.
static bool tells_of_a_fault(int number) {
  switch (number) {
    case SIGILL: case SIGTRAP: case SIGABRT: case SIGBUS: case SIGFPE: case SIGSEGV: case SIGSYS:
      return true;
    default: return false;
  }
}

// Past the library, which refuses to hear of the two signals it keeps for itself.
static void end_by(int number) {
  unsigned char by_default[64] = {0};
  syscall(SYS_rt_sigaction, number, by_default, NULL, MASK_BYTES);
  uint64_t only = (uint64_t)1 << (number - 1);
  syscall(SYS_rt_sigprocmask, SIG_UNBLOCK, &only, NULL, MASK_BYTES);
  // Sent, not returned to: a fault somebody sent with kill(2) would not happen again by itself.
  syscall(SYS_tgkill, getpid(), (pid_t)syscall(SYS_gettid), number);
  _exit(128 + number);
}

static void die(int number) {
  // A second thread in trouble waits here for the first one to end the process.
  if (__atomic_exchange_n(&dying, 1, __ATOMIC_SEQ_CST)) {
    for (;;) pause();
  }
  nc_restore_last();
  end_by(number);
}

static void take(int number, siginfo_t *info, void *context) {
  (void)context;
  bool is_sent_by_others = info->si_code <= 0 && info->si_pid != getpid();
  if (was_ignored[number] && is_sent_by_others) return;
  die(number);
}

#if defined(__x86_64__) || defined(__aarch64__)
// The kernel's own form of an action, whose restorer these machines ask for.
struct kernel_action {
  void (*handler)(int);
  unsigned long flags;
  void (*restorer)(void);
  uint64_t mask;
};
#define HAS_RESTORER 0x04000000

static void never_returns(void) { _exit(128); }

// The two signals the library keeps for its threads end the process until it takes them itself.
static void set_reserved(int number, bool is_taken) {
  struct kernel_action now, wanted = {SIG_DFL, 0, NULL, 0};
  if (is_taken) {
    wanted = (struct kernel_action){die, SA_ONSTACK | HAS_RESTORER, never_returns, ~(uint64_t)0};
  }
  if (syscall(SYS_rt_sigaction, number, NULL, &now, MASK_BYTES) != 0) return;
  if (now.handler != (is_taken ? SIG_DFL : die)) return;
  syscall(SYS_rt_sigaction, number, &wanted, NULL, MASK_BYTES);
}
#else
static void set_reserved(int number, bool is_taken) { (void)number, (void)is_taken; }
#endif

void nc_install_fatal(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK | SA_SIGINFO;
  action.sa_sigaction = take;
  for (int number = 1; number <= SIGNALS_MAX; number++) {
    if (!ends_process(number)) continue;
    if (sigaction(number, NULL, &before[number]) != 0) {
      set_reserved(number, true);
      continue;
    }
    was_ignored[number] = before[number].sa_handler == SIG_IGN;
    // Whoever had it ignored (nohup, a shell for its background jobs, we ourselves for a closed
    // pipe) wants the process to live on.
    is_ours[number] = !was_ignored[number] || tells_of_a_fault(number);
    if (is_ours[number]) sigaction(number, &action, NULL);
  }
}

void nc_remove_fatal(void) {
  for (int number = 1; number <= SIGNALS_MAX; number++) {
    if (is_ours[number]) {
      sigaction(number, &before[number], NULL);
      is_ours[number] = false;
    } else if (number < SIGRTMIN && number >= __SIGRTMIN) {
      set_reserved(number, false);
    }
  }
}

void nc_hang_up(void) {
  if (was_ignored[SIGHUP]) return;
  sigset_t all;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, NULL);
  die(SIGHUP);
}
