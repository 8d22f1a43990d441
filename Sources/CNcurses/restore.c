// Whatever ends the process, the terminal is left as it was found.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "internal.h"

#include <curses.h>
#include <term.h>

struct termios nc_shell_settings;

static char restore_bytes[512];
static size_t restore_count;
static int on_screen;  // atomic
// The terminal itself, and nowhere: what a dying process writes by.
static int terminal = -1;
static int nowhere = -1;
static int out = STDOUT_FILENO;
static int wake_pipe[2] = {-1, -1};

static const int wake_signals[] = {SIGWINCH, SIGCONT, SIGTSTP};
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))

static struct sigaction wake_before[COUNT(wake_signals)];

// Padding ($<5/>) is for terminals that need time; as bytes it would only be shown.
static size_t without_padding(const char *text, char *bytes, size_t room) {
  size_t count = 0;
  if (text == NULL || text == (const char *)-1) return 0;
  while (*text != 0 && count < room) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end != NULL) {
      text = end + 1;
    } else {
      bytes[count++] = *text++;
    }
  }
  return count;
}

static void append(const char *text) {
  restore_count += without_padding(text, restore_bytes + restore_count,
                                   sizeof restore_bytes - restore_count);
}

// Not through putp, whose bytes wait in stdio until the program ends.
void nc_send_string(const char *capability) {
  char bytes[256];
  nc_send((const uint8_t *)bytes, without_padding(capability, bytes, sizeof bytes));
}

void nc_prepare_restore(void) {
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  restore_count = 0;
  // Synchronised output, paste and mouse modes: off is harmless where they are unknown, if the
  // terminal speaks in CSI sequences at all.
  if (cursor_address != NULL && strncmp(cursor_address, "\033[", 2) == 0) {
    append("\033[?2026l\033[?2004l\033[?1006l\033[?1003l\033[?1002l\033[?1000l");
  }
  append(exit_alt_charset_mode);
  append(exit_attribute_mode);
  append(orig_pair);
  append(cursor_normal);
  append(keypad_local);
  if (exit_ca_mode != NULL) {
    append(exit_ca_mode);
  } else {
    append(tiparm(cursor_address, LINES - 1, 0));
    append("\r\n");
  }
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

void nc_set_on_screen(bool on) { __atomic_store_n(&on_screen, on, __ATOMIC_SEQ_CST); }

// A terminal nobody reads must not keep a dying process waiting.
static void write_within(const char *bytes, size_t count, int milliseconds) {
  int flags = fcntl(out, F_GETFL);
  fcntl(out, F_SETFL, flags | O_NONBLOCK);
  while (count > 0) {
    ssize_t sent = write(out, bytes, count);
    if (sent > 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (sent < 0 && errno == EAGAIN && milliseconds > 0) {
      struct pollfd ready = {out, POLLOUT, 0};
      poll(&ready, 1, 20);
      milliseconds -= 20;
    } else if (sent == 0 || errno != EINTR) {
      break;
    }
  }
  fcntl(out, F_SETFL, flags);
}

void nc_restore(void) {
  if (!__atomic_exchange_n(&on_screen, 0, __ATOMIC_SEQ_CST)) return;
  write_within(restore_bytes, restore_count, 200);
  tcsetattr(STDIN_FILENO, TCSANOW, &nc_shell_settings);
}

void nc_restore_last(void) {
  // The signal may have come to another thread than the one that is sending a frame: the rest of it
  // goes nowhere, or it would stand behind what restores the terminal.
  bool is_shown = __atomic_load_n(&on_screen, __ATOMIC_SEQ_CST);
  if (is_shown && terminal >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0) out = terminal;
  nc_restore();
}

void nc_open_last_way(void) {
  terminal = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  nowhere = open("/dev/null", O_WRONLY | O_CLOEXEC);
  if (terminal < 0 || nowhere < 0) nc_close_last_way();
}

void nc_close_last_way(void) {
  if (terminal >= 0) close(terminal);
  if (nowhere >= 0) close(nowhere);
  terminal = nowhere = -1;
}

static void wake(int number) {
  int before = errno;
  char byte = (char)(number == SIGWINCH ? NC_WAKE_RESIZED
                     : number == SIGCONT ? NC_WAKE_CONTINUED
                                         : NC_WAKE_STOP_ASKED);
  // A full pipe already holds a wake.
  ssize_t ignored = write(wake_pipe[1], &byte, 1);
  (void)ignored;
  errno = before;
}

void nc_install_wakes(void) {
  if (wake_pipe[0] < 0 && pipe2(wake_pipe, O_NONBLOCK | O_CLOEXEC) != 0) {
    wake_pipe[0] = wake_pipe[1] = -1;
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigfillset(&action.sa_mask);
  action.sa_flags = SA_ONSTACK | SA_RESTART;
  action.sa_handler = wake;
  for (size_t i = 0; i < COUNT(wake_signals); i++) {
    sigaction(wake_signals[i], &action, &wake_before[i]);
  }
}

void nc_remove_wakes(void) {
  for (size_t i = 0; i < COUNT(wake_signals); i++) {
    sigaction(wake_signals[i], &wake_before[i], NULL);
  }
}

int32_t nc_wake_descriptor(void) { return wake_pipe[0]; }

int32_t nc_take_wakes(void) {
  int32_t wakes = 0;
  char bytes[64];
  ssize_t count;
  while ((count = read(wake_pipe[0], bytes, sizeof bytes)) > 0) {
    for (ssize_t i = 0; i < count; i++) wakes |= bytes[i];
  }
  return wakes;
}

void nc_stop_here(void) {
  struct sigaction standard, before;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &standard, &before);
  sigset_t stop, mask;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &mask);
  // To this thread, so that the stop has happened and ended when raise returns.
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &before, NULL);
}

#define SIGNAL_STACK_BYTES 65536

static pthread_key_t stack_key;
static pthread_once_t stack_once = PTHREAD_ONCE_INIT;
static _Thread_local bool guarded;

static void free_stack(void *stack) {
  stack_t none;
  memset(&none, 0, sizeof none);
  none.ss_flags = SS_DISABLE;
  sigaltstack(&none, NULL);
  free(stack);
}

static void make_stack_key(void) { pthread_key_create(&stack_key, free_stack); }

void nc_guard_thread(void) {
  if (guarded) return;
  guarded = true;
  stack_t own;
  memset(&own, 0, sizeof own);
  own.ss_size = SIGNAL_STACK_BYTES;
  own.ss_sp = malloc(own.ss_size);
  if (own.ss_sp == NULL) return;
  pthread_once(&stack_once, make_stack_key);
  if (sigaltstack(&own, NULL) == 0) {
    pthread_setspecific(stack_key, own.ss_sp);
  } else {
    free(own.ss_sp);
  }
}
