// What Swift cannot say to the system about its own process: prctl is variadic.
#pragma once

// Keeps what is in memory out of core dumps: no dump is made of this process, to a file or to a
// program that collects them, and no debugger of the same user reads it. With REGULARS_CORE=1 in
// the environment nothing is changed. Best called before anything is read.
void process_leave_no_core(void);
