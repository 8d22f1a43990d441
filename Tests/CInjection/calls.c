// The functions of the C library that reach files, each under its own name.

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include "CInjection.h"

// The library's own function of the same name.
#define REAL(function)                                                       \
  static __typeof__(&function) real;                                         \
  if (real == NULL) real = (__typeof__(real))dlsym(RTLD_NEXT, #function)

// Makes a call that counts or not; `call` is the expression that makes it.
#define INJECTED(type, counts, name, failed, call)    \
  if (!(counts)) return call;                         \
  inject_verdict verdict = inject_judge(name);        \
  if (verdict.error != 0) {                           \
    errno = verdict.error;                            \
    return failed;                                    \
  }                                                   \
  type result = call;                                 \
  inject_after(verdict);                              \
  return result

// The mode a call brings where it may make a file.
#define MODE(flags, last)                                  \
  va_list rest;                                            \
  va_start(rest, last);                                    \
  mode_t mode = (flags) & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(rest, int) : 0; \
  va_end(rest)

#define OPENING(counts, call)                        \
  bool is_ours = counts;                             \
  inject_verdict verdict = {0, false, false};        \
  if (is_ours) verdict = inject_judge("open");       \
  if (verdict.error != 0) {                          \
    errno = verdict.error;                           \
    return -1;                                       \
  }                                                  \
  int opened = call;                                 \
  inject_after(verdict);                             \
  if (opened >= 0) inject_set_counts(opened, is_ours); \
  return opened

#define DEFINE_OPEN(function)                                   \
  int function(const char *path, int flags, ...) {              \
    REAL(function);                                             \
    MODE(flags, flags);                                         \
    OPENING(inject_counts_path(AT_FDCWD, path), real(path, flags, mode)); \
  }
DEFINE_OPEN(open)
DEFINE_OPEN(open64)

#define DEFINE_OPENAT(function)                                       \
  int function(int folder, const char *path, int flags, ...) {        \
    REAL(function);                                                   \
    MODE(flags, flags);                                               \
    OPENING(inject_counts_path(folder, path), real(folder, path, flags, mode)); \
  }
DEFINE_OPENAT(openat)
DEFINE_OPENAT(openat64)

// Like an error that a late write left: the descriptor is gone all the same.
int close(int descriptor) {
  REAL(close);
  if (!inject_counts(descriptor)) return real(descriptor);
  inject_verdict verdict = inject_judge("close");
  inject_set_counts(descriptor, false);
  int result = real(descriptor);
  inject_after(verdict);
  if (verdict.error == 0) return result;
  errno = verdict.error;
  return -1;
}

static size_t part(inject_verdict verdict, size_t count) {
  return verdict.is_short && count > 1 ? count / 2 : count;
}

#define MOVING(name, call)                              \
  inject_verdict verdict = {0, false, false};           \
  if (inject_counts(descriptor)) verdict = inject_judge(name); \
  if (verdict.error != 0) {                             \
    errno = verdict.error;                              \
    return -1;                                          \
  }                                                     \
  ssize_t done = call;                                  \
  inject_after(verdict);                                \
  return done

ssize_t read(int descriptor, void *bytes, size_t count) {
  REAL(read);
  MOVING("read", real(descriptor, bytes, part(verdict, count)));
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  REAL(write);
  MOVING("write", real(descriptor, bytes, part(verdict, count)));
}

#define DEFINE_PREAD(function, offset)                                               \
  ssize_t function(int descriptor, void *bytes, size_t count, offset place) {        \
    REAL(function);                                                                  \
    MOVING("pread", real(descriptor, bytes, part(verdict, count), place));           \
  }
DEFINE_PREAD(pread, off_t)
DEFINE_PREAD(pread64, off64_t)

#define DEFINE_PWRITE(function, offset)                                              \
  ssize_t function(int descriptor, const void *bytes, size_t count, offset place) {  \
    REAL(function);                                                                  \
    MOVING("pwrite", real(descriptor, bytes, part(verdict, count), place));          \
  }
DEFINE_PWRITE(pwrite, off_t)
DEFINE_PWRITE(pwrite64, off64_t)

#define DEFINE_VECTOR(function, name, offset)                                        \
  ssize_t function(int descriptor, const struct iovec *parts, int count, offset place) { \
    REAL(function);                                                                  \
    MOVING(name, real(descriptor, parts, (int)part(verdict, (size_t)count), place)); \
  }
DEFINE_VECTOR(preadv, "pread", off_t)
DEFINE_VECTOR(preadv64, "pread", off64_t)
DEFINE_VECTOR(pwritev, "pwrite", off_t)
DEFINE_VECTOR(pwritev64, "pwrite", off64_t)

ssize_t writev(int descriptor, const struct iovec *parts, int count) {
  REAL(writev);
  MOVING("write", real(descriptor, parts, (int)part(verdict, (size_t)count)));
}

int fsync(int descriptor) {
  REAL(fsync);
  INJECTED(int, inject_counts(descriptor), "fsync", -1, real(descriptor));
}

int fdatasync(int descriptor) {
  REAL(fdatasync);
  INJECTED(int, inject_counts(descriptor), "fdatasync", -1, real(descriptor));
}

int ftruncate(int descriptor, off_t size) {
  REAL(ftruncate);
  INJECTED(int, inject_counts(descriptor), "ftruncate", -1, real(descriptor, size));
}

int ftruncate64(int descriptor, off64_t size) {
  REAL(ftruncate64);
  INJECTED(int, inject_counts(descriptor), "ftruncate", -1, real(descriptor, size));
}

int flock(int descriptor, int operation) {
  REAL(flock);
  INJECTED(int, inject_counts(descriptor), operation & LOCK_UN ? "unlock" : "flock", -1,
           real(descriptor, operation));
}

#define DEFINE_STATS(suffix)                                                         \
  int fstat##suffix(int descriptor, struct stat##suffix *status) {                   \
    REAL(fstat##suffix);                                                             \
    INJECTED(int, inject_counts(descriptor), "fstat", -1, real(descriptor, status)); \
  }                                                                                  \
  int stat##suffix(const char *path, struct stat##suffix *status) {                  \
    REAL(stat##suffix);                                                              \
    INJECTED(int, inject_counts_path(AT_FDCWD, path), "stat", -1, real(path, status)); \
  }                                                                                  \
  int lstat##suffix(const char *path, struct stat##suffix *status) {                 \
    REAL(lstat##suffix);                                                             \
    INJECTED(int, inject_counts_path(AT_FDCWD, path), "stat", -1, real(path, status)); \
  }                                                                                  \
  int fstatat##suffix(int folder, const char *path, struct stat##suffix *status, int flags) { \
    REAL(fstatat##suffix);                                                           \
    INJECTED(int, inject_counts_path(folder, path), "stat", -1,                      \
             real(folder, path, status, flags));                                     \
  }
DEFINE_STATS()
DEFINE_STATS(64)

int statx(int folder, const char *path, int flags, unsigned mask, struct statx *status) {
  REAL(statx);
  INJECTED(int, inject_counts_path(folder, path), "stat", -1,
           real(folder, path, flags, mask, status));
}

int access(const char *path, int mode) {
  REAL(access);
  INJECTED(int, inject_counts_path(AT_FDCWD, path), "access", -1, real(path, mode));
}

int faccessat(int folder, const char *path, int mode, int flags) {
  REAL(faccessat);
  INJECTED(int, inject_counts_path(folder, path), "access", -1, real(folder, path, mode, flags));
}

int rename(const char *from, const char *to) {
  REAL(rename);
  INJECTED(int, inject_counts_path(AT_FDCWD, from) || inject_counts_path(AT_FDCWD, to), "rename",
           -1, real(from, to));
}

int renameat(int folder, const char *from, int other, const char *to) {
  REAL(renameat);
  INJECTED(int, inject_counts_path(folder, from) || inject_counts_path(other, to), "rename", -1,
           real(folder, from, other, to));
}

int renameat2(int folder, const char *from, int other, const char *to, unsigned flags) {
  REAL(renameat2);
  INJECTED(int, inject_counts_path(folder, from) || inject_counts_path(other, to), "rename", -1,
           real(folder, from, other, to, flags));
}

int link(const char *from, const char *to) {
  REAL(link);
  INJECTED(int, inject_counts_path(AT_FDCWD, to), "link", -1, real(from, to));
}

int linkat(int folder, const char *from, int other, const char *to, int flags) {
  REAL(linkat);
  INJECTED(int, inject_counts_path(other, to), "link", -1, real(folder, from, other, to, flags));
}

int unlink(const char *path) {
  REAL(unlink);
  INJECTED(int, inject_counts_path(AT_FDCWD, path), "unlink", -1, real(path));
}

int unlinkat(int folder, const char *path, int flags) {
  REAL(unlinkat);
  INJECTED(int, inject_counts_path(folder, path), "unlink", -1, real(folder, path, flags));
}

int rmdir(const char *path) {
  REAL(rmdir);
  INJECTED(int, inject_counts_path(AT_FDCWD, path), "unlink", -1, real(path));
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  INJECTED(int, inject_counts_path(AT_FDCWD, path), "mkdir", -1, real(path, mode));
}

int mkdirat(int folder, const char *path, mode_t mode) {
  REAL(mkdirat);
  INJECTED(int, inject_counts_path(folder, path), "mkdir", -1, real(folder, path, mode));
}

int fchmod(int descriptor, mode_t mode) {
  REAL(fchmod);
  INJECTED(int, inject_counts(descriptor), "chmod", -1, real(descriptor, mode));
}

DIR *opendir(const char *path) {
  REAL(opendir);
  bool is_ours = inject_counts_path(AT_FDCWD, path);
  if (!is_ours) return real(path);
  inject_verdict verdict = inject_judge("opendir");
  if (verdict.error != 0) {
    errno = verdict.error;
    return NULL;
  }
  DIR *stream = real(path);
  inject_after(verdict);
  if (stream != NULL) inject_set_counts(dirfd(stream), true);
  return stream;
}

DIR *fdopendir(int descriptor) {
  REAL(fdopendir);
  INJECTED(DIR *, inject_counts(descriptor), "opendir", NULL, real(descriptor));
}

int closedir(DIR *stream) {
  REAL(closedir);
  int descriptor = dirfd(stream);
  bool is_ours = inject_counts(descriptor);
  inject_set_counts(descriptor, false);
  INJECTED(int, is_ours, "closedir", real(stream), real(stream));
}

struct dirent *readdir(DIR *stream) {
  REAL(readdir);
  INJECTED(struct dirent *, inject_counts(dirfd(stream)), "readdir", NULL, real(stream));
}

struct dirent64 *readdir64(DIR *stream) {
  REAL(readdir64);
  INJECTED(struct dirent64 *, inject_counts(dirfd(stream)), "readdir", NULL, real(stream));
}

static int copied(int from, int to) {
  if (to >= 0) inject_set_counts(to, inject_counts(from));
  return to;
}

int dup(int descriptor) {
  REAL(dup);
  return copied(descriptor, real(descriptor));
}

int dup2(int descriptor, int other) {
  REAL(dup2);
  return copied(descriptor, real(descriptor, other));
}

int dup3(int descriptor, int other, int flags) {
  REAL(dup3);
  return copied(descriptor, real(descriptor, other, flags));
}

#define DEFINE_FCNTL(function)                                          \
  int function(int descriptor, int command, ...) {                      \
    REAL(function);                                                     \
    va_list rest;                                                       \
    va_start(rest, command);                                            \
    void *argument = va_arg(rest, void *);                              \
    va_end(rest);                                                       \
    if (command == F_DUPFD || command == F_DUPFD_CLOEXEC) {             \
      return copied(descriptor, real(descriptor, command, argument));   \
    }                                                                   \
    INJECTED(int, inject_counts(descriptor), "fcntl", -1,               \
             real(descriptor, command, argument));                      \
  }
DEFINE_FCNTL(fcntl)
DEFINE_FCNTL(fcntl64)
