// A library that is preloaded into the program under test and makes one of its system calls fail.
//
// Only calls on files below INJECT_UNDER count (paths parted by colons), and on what was opened
// there; the first has the number 1. The environment says:
//
//   INJECT_LOG      a file that gets a line a call: number, name, and "!" where it was made to fail
//   INJECT_AT       the number of the call that fails; none fails without it
//   INJECT_FAULT    EIO ENOSPC EINTR EMFILE EACCES: that error, and the call was not made
//                   SHORT: half of the bytes; BEFORE, AFTER: SIGKILL before or after the call
//   INJECT_LASTING  with 1, every later call of the same name fails too
//   INJECT_SIGNALS  with 1, the two signals the C library keeps for itself end the program, as they
//                   do where a shell has started it
#pragma once

#include <stdbool.h>

// What is to become of a call.
typedef struct {
  int error;        // errno of a call that is not made; 0 makes it
  bool is_short;    // half of the bytes
  bool ends_after;  // no way back from it
} inject_verdict;

// Counts a call; does not return where the program is to end before it.
__attribute__((visibility("hidden"))) inject_verdict inject_judge(const char *name);
// Ends the program, where the verdict says so.
__attribute__((visibility("hidden"))) void inject_after(inject_verdict verdict);

// Whether calls on a path, from a folder (AT_FDCWD for the current one), or a descriptor count.
__attribute__((visibility("hidden"))) bool inject_counts_path(int folder, const char *path);
__attribute__((visibility("hidden"))) bool inject_counts(int descriptor);
__attribute__((visibility("hidden"))) void inject_set_counts(int descriptor, bool counts);
