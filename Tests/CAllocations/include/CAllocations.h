#ifndef CALLOCATIONS_H
#define CALLOCATIONS_H

/// How many pieces of memory this thread has asked for since it began.
unsigned long ca_made(void);

#endif
