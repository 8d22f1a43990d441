// Which calls count, and what becomes of each.

#define _GNU_SOURCE
#include "CInjection.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#define DESCRIPTORS_MAX 4096
#define LOG_DESCRIPTOR 900

static atomic_bool counted[DESCRIPTORS_MAX];
static atomic_int calls;
static _Atomic(const char *) failing;
static const char *under;
static const char *fault = "";
static int at;
static bool is_lasting;
static int record = -1;

// Not through the C library, whose functions are replaced here.
static void open_log(const char *path) {
  long opened =
      syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (opened < 0) return;
  // Out of the way: the program's own descriptors keep their numbers.
  record = (int)syscall(SYS_fcntl, opened, F_DUPFD_CLOEXEC, LOG_DESCRIPTOR);
  syscall(SYS_close, opened);
}

static void let_reserved_signals_end(void) {
  unsigned char by_default[64] = {0};
  for (int number = 32; number < 34; number++) {
    syscall(SYS_rt_sigaction, number, by_default, NULL, 8);
  }
}

__attribute__((constructor)) static void read_environment(void) {
  under = getenv("INJECT_UNDER");
  const char *text = getenv("INJECT_FAULT");
  if (text != NULL) fault = text;
  text = getenv("INJECT_AT");
  if (text != NULL) at = atoi(text);
  text = getenv("INJECT_LASTING");
  is_lasting = text != NULL && strcmp(text, "1") == 0;
  text = getenv("INJECT_SIGNALS");
  if (text != NULL && strcmp(text, "1") == 0) let_reserved_signals_end();
  text = getenv("INJECT_LOG");
  if (text != NULL) open_log(text);
}

static void note(int number, const char *name, bool fails) {
  char line[64];
  int count = snprintf(line, sizeof line, "%d %s%s\n", number, name, fails ? " !" : "");
  if (record >= 0 && count > 0) syscall(SYS_write, record, line, (size_t)count);
}

static void end_here(void) {
  syscall(SYS_kill, getpid(), SIGKILL);
  for (;;) pause();
}

static int error_of(const char *name) {
  static const struct {
    const char *name;
    int number;
  } errors[] = {{"EIO", EIO},
                {"ENOSPC", ENOSPC},
                {"EINTR", EINTR},
                {"EMFILE", EMFILE},
                {"EACCES", EACCES}};
  for (size_t i = 0; i < sizeof errors / sizeof errors[0]; i++) {
    if (strcmp(errors[i].name, name) == 0) return errors[i].number;
  }
  return 0;
}

inject_verdict inject_judge(const char *name) {
  int before = errno;
  int number = atomic_fetch_add(&calls, 1) + 1;
  if (number == at) failing = name;
  const char *meant = failing;
  bool fails = number == at || (is_lasting && number > at && meant != NULL &&
                                strcmp(meant, name) == 0);
  note(number, name, fails);
  errno = before;
  inject_verdict verdict = {0, false, false};
  if (!fails) return verdict;
  if (strcmp(fault, "BEFORE") == 0) end_here();
  verdict.error = error_of(fault);
  verdict.is_short = strcmp(fault, "SHORT") == 0;
  verdict.ends_after = strcmp(fault, "AFTER") == 0;
  return verdict;
}

void inject_after(inject_verdict verdict) {
  if (verdict.ends_after) end_here();
}

static bool is_below(const char *path, const char *folder, size_t length) {
  return length > 0 && strncmp(path, folder, length) == 0 &&
         (path[length] == 0 || path[length] == '/');
}

bool inject_counts_path(int folder, const char *path) {
  if (under == NULL || path == NULL) return false;
  char whole[8192];
  if (path[0] != '/') {
    if (folder != AT_FDCWD) return inject_counts(folder);
    int before = errno;
    char current[4096];
    if (getcwd(current, sizeof current) == NULL) current[0] = 0;
    errno = before;
    snprintf(whole, sizeof whole, "%s/%s", current, path);
    path = whole;
  }
  for (const char *next = under; next != NULL;) {
    const char *end = strchr(next, ':');
    if (is_below(path, next, end != NULL ? (size_t)(end - next) : strlen(next))) return true;
    next = end != NULL ? end + 1 : NULL;
  }
  return false;
}

bool inject_counts(int descriptor) {
  return descriptor >= 0 && descriptor < DESCRIPTORS_MAX && counted[descriptor];
}

void inject_set_counts(int descriptor, bool counts) {
  if (descriptor >= 0 && descriptor < DESCRIPTORS_MAX) counted[descriptor] = counts;
}
