#include "CAllocations.h"

#include <errno.h>
#include <stddef.h>

// The functions of glibc behind the names that every library of the test process is bound to; what
// they give out is freed by its own `free`, which needs no count.
extern void *__libc_malloc(size_t count);
extern void *__libc_calloc(size_t items, size_t count);
extern void *__libc_realloc(void *memory, size_t count);
extern void *__libc_memalign(size_t alignment, size_t count);

static __thread unsigned long made;

unsigned long ca_made(void) { return made; }

void *malloc(size_t count) {
  made++;
  return __libc_malloc(count);
}

void *calloc(size_t items, size_t count) {
  made++;
  return __libc_calloc(items, count);
}

void *realloc(void *memory, size_t count) {
  made++;
  return __libc_realloc(memory, count);
}

void *aligned_alloc(size_t alignment, size_t count) {
  made++;
  return __libc_memalign(alignment, count);
}

int posix_memalign(void **memory, size_t alignment, size_t count) {
  made++;
  void *given = __libc_memalign(alignment, count);
  if (!given) return ENOMEM;
  *memory = given;
  return 0;
}
