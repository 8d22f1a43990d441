// The few calls Swift needs of ncursesw. curses.h stays behind this header: its macros, globals
// and variadic functions do not survive the way into Swift.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// One cell of a row on its way to the screen.
typedef struct {
  uint32_t scalars[5];  // base and combining marks; 0 ends them
  uint8_t role;         // place in the table of nc_set_role
  uint8_t kind;         // one of NC_CELL_…
} nc_cell;

#define NC_CELL_NARROW 0
#define NC_CELL_WIDE 1
#define NC_CELL_CONTINUATION 2
#define NC_CELL_HORIZONTAL 3
#define NC_CELL_VERTICAL 4
#define NC_CELL_CROSSING 5

#define NC_ROLES_MAX 64

#define NC_BOLD 1
#define NC_REVERSE 2
#define NC_UNDERLINE 4

#define NC_OPENED 0
#define NC_NOT_A_TERMINAL 1
#define NC_UNKNOWN_TERMINAL 2

// Takes the terminal over. Knows it by TERM, or else as fallback_term. escape_delay is in
// milliseconds. Anything but NC_OPENED leaves the terminal as it was.
int32_t nc_open(const char *fallback_term, int32_t escape_delay);
// Gives the terminal back for good. Harmless when it was not taken over.
void nc_close(void);
bool nc_is_utf8(void);
int32_t nc_colors(void);

// Colours are numbers of the palette; -1 is the terminal's own.
void nc_set_role(int32_t role, int32_t foreground, int32_t background, int32_t attributes);

// Draws into the model of the screen; nothing is sent before nc_frame.
void nc_put_row(int32_t row, const nc_cell *cells, int32_t count);
// The bytes that change what is shown into the model, with the cursor at a place or hidden (row
// -1), for nc_send; valid until the next call. NULL when they had to be sent at once.
const uint8_t *nc_frame(int32_t row, int32_t column, size_t *count);
void nc_send(const uint8_t *bytes, size_t count);
// Forgets what the terminal shows, so that the next nc_frame is everything.
void nc_forget_screen(void);
// The size the terminal has now.
void nc_size(int32_t *rows, int32_t *columns);
void nc_resize(int32_t rows, int32_t columns);

// The next byte (0 to 255) or key (NC_KEY_…) that has arrived; -1 when there is none.
int32_t nc_read(void);
// Whether the line is gone: nothing will ever arrive again.
bool nc_hung_up(void);
// Ends the process as SIGHUP does, from whatever thread; returns only where it is ignored.
void nc_hang_up(void);

#define NC_KEY_UP 0x1001
#define NC_KEY_DOWN 0x1002
#define NC_KEY_LEFT 0x1003
#define NC_KEY_RIGHT 0x1004
#define NC_KEY_HOME 0x1005
#define NC_KEY_END 0x1006
#define NC_KEY_PAGE_UP 0x1007
#define NC_KEY_PAGE_DOWN 0x1008
#define NC_KEY_INSERT 0x1009
#define NC_KEY_DELETE 0x100A
#define NC_KEY_BACKSPACE 0x100B
#define NC_KEY_BACK_TAB 0x100C
#define NC_KEY_ENTER 0x100D
#define NC_KEY_PASTE_START 0x100E
#define NC_KEY_PASTE_END 0x100F
#define NC_KEY_OTHER 0x1010
// NC_KEY_FUNCTION + n is Fn.
#define NC_KEY_FUNCTION 0x1100

// What woke us, from nc_take_wakes.
#define NC_WAKE_RESIZED 1
#define NC_WAKE_CONTINUED 2
#define NC_WAKE_STOP_ASKED 4

// A descriptor that becomes readable when a signal asks for work outside its handler.
int32_t nc_wake_descriptor(void);
int32_t nc_take_wakes(void);
// Restores the terminal, stops the process, and takes the terminal over again once continued.
void nc_suspend(void);
// Takes the terminal over again after somebody else stopped and continued the process.
void nc_resume(void);

// Gives the calling thread a stack of its own for signal handlers, so that even a stack overflow
// leaves a usable terminal. Cheap after the first call on a thread.
void nc_guard_thread(void);
