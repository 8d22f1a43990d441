// The model of the screen: rows in, differences out.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <limits.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>
#include <wchar.h>

#include "internal.h"

#include <curses.h>
#include <term.h>
// term.h takes this everyday word.
#undef columns

typedef struct {
  attr_t attributes;
  int pair;
} look;

static SCREEN *screen;
static look looks[NC_ROLES_MAX];
static bool utf8;
static cchar_t *row_cells;
static int row_capacity;

// Curses writes to a descriptor of its own: the terminal, or while a frame is made, memory.
static FILE *output;
static int frame_memory = -1;
static uint8_t *frame;
static size_t frame_capacity;

static void choose_locale(void) {
  if (setlocale(LC_ALL, "") == NULL) setlocale(LC_ALL, "C");
  // Servers often have no language set; their terminals speak UTF-8 all the same.
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setlocale(LC_CTYPE, "C.UTF-8");
  utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static bool open_output(void) {
  int own = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
  if (own < 0) return false;
  output = fdopen(own, "w");
  if (output == NULL) {
    close(own);
    return false;
  }
  frame_memory = memfd_create("frame", MFD_CLOEXEC);
  return true;
}

static bool open_as(const char *term) {
  screen = newterm(term, output, stdin);
  if (screen == NULL) return false;
  if (cursor_address != NULL) return true;
  // A terminal that cannot place its cursor ("dumb") is more likely misnamed than real.
  endwin();
  delscreen(screen);
  screen = NULL;
  return false;
}

static int32_t fail_to_open(int32_t why) {
  nc_restore();
  nc_remove_fatal();
  nc_close_last_way();
  return why;
}

int32_t nc_open(const char *fallback_term, int32_t escape_delay) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NC_NOT_A_TERMINAL;
  if (tcgetattr(STDIN_FILENO, &nc_shell_settings) != 0) return NC_NOT_A_TERMINAL;
  choose_locale();
  // From here on the settings are others, and nothing else is yet to be restored.
  nc_guard_thread();
  nc_open_last_way();
  nc_install_fatal();
  nc_set_on_screen(true);
  // All eight bits, or no UTF-8 arrives. Not through meta(), which has xterm send Alt as a bit.
  struct termios eight_bits = nc_shell_settings;
  eight_bits.c_iflag &= ~(tcflag_t)ISTRIP;
  eight_bits.c_cflag = (eight_bits.c_cflag & ~(tcflag_t)(CSIZE | PARENB)) | CS8;
  tcsetattr(STDIN_FILENO, TCSANOW, &eight_bits);
  // These would override the real size for good.
  unsetenv("LINES");
  unsetenv("COLUMNS");
  if (!open_output()) return fail_to_open(NC_NOT_A_TERMINAL);
  const char *term = getenv("TERM");
  bool known = term != NULL && *term != 0 && open_as(term);
  if (!known && !open_as(fallback_term)) {
    fclose(output);
    return fail_to_open(NC_UNKNOWN_TERMINAL);
  }
  set_escdelay(escape_delay);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  mouseinterval(0);
  // Or curses stops in the middle of a frame when a key arrives.
  typeahead(-1);
  leaveok(stdscr, FALSE);
  scrollok(stdscr, FALSE);
  nc_open_input();
  nc_prepare_restore();
  nc_install_wakes();
  nc_set_paste_mode(true);
  static bool registered;
  if (!registered) registered = atexit(nc_restore) == 0;
  return NC_OPENED;
}

static void leave(void) {
  nc_set_paste_mode(false);
  // The colours of the last frame are still set, without curses knowing.
  if (exit_attribute_mode != NULL) nc_send_string(exit_attribute_mode);
  endwin();
  tcsetattr(STDIN_FILENO, TCSANOW, &nc_shell_settings);
  nc_set_on_screen(false);
}

void nc_close(void) {
  if (screen == NULL) return;
  leave();
  nc_remove_fatal();
  nc_close_last_way();
  nc_remove_wakes();
  nc_close_input();
  delscreen(screen);
  screen = NULL;
  fclose(output);
  if (frame_memory >= 0) close(frame_memory);
  frame_memory = -1;
  free(row_cells);
  free(frame);
  row_cells = NULL;
  frame = NULL;
  row_capacity = 0;
  frame_capacity = 0;
}

bool nc_is_utf8(void) { return utf8; }

int32_t nc_colors(void) { return screen != NULL && has_colors() ? COLORS : 0; }

void nc_set_role(int32_t role, int32_t foreground, int32_t background, int32_t attributes) {
  if (role < 0 || role >= NC_ROLES_MAX) return;
  look *own = &looks[role];
  own->attributes = (attributes & NC_BOLD ? A_BOLD : 0) | (attributes & NC_REVERSE ? A_REVERSE : 0) |
                    (attributes & NC_UNDERLINE ? A_UNDERLINE : 0);
  own->pair = 0;
  if (screen != NULL && has_colors() && (foreground >= 0 || background >= 0)) {
    // Equal pairs are handed out once, so that equal looks are equal to curses too.
    int pair = alloc_pair(foreground, background);
    own->pair = pair > 0 ? pair : 0;
  }
  if (role == 0 && screen != NULL) {
    // What clearing leaves behind is the look of plain text.
    cchar_t blank;
    setcchar(&blank, L" ", own->attributes, (short)0, &own->pair);
    wbkgrndset(stdscr, &blank);
  }
}

static bool can_send(wchar_t scalar) {
  if (utf8) return true;
  char bytes[MB_LEN_MAX];
  mbstate_t state;
  memset(&state, 0, sizeof state);
  return wcrtomb(bytes, scalar, &state) != (size_t)-1;
}

// What curses would refuse or misplace is replaced by something of the same width.
static int text_of(const nc_cell *cell, wchar_t *text) {
  wchar_t base = (wchar_t)cell->scalars[0];
  int columns = cell->kind == NC_CELL_WIDE ? 2 : 1;
  if (base < 0x20 || base > 0x7E) {
    if (wcwidth(base) != columns || !can_send(base)) base = columns == 2 && utf8 ? 0x3013 : '?';
  }
  int count = 0;
  text[count++] = base;
  for (int i = 1; i < 5 && cell->scalars[i] != 0; i++) {
    wchar_t mark = (wchar_t)cell->scalars[i];
    if (wcwidth(mark) == 0 && can_send(mark)) text[count++] = mark;
  }
  text[count] = 0;
  return wcwidth(base);
}

void nc_put_row(int32_t row, const nc_cell *cells, int32_t count) {
  if (screen == NULL || row < 0 || row >= LINES) return;
  if (count > COLS) count = COLS;
  if (count > row_capacity) {
    cchar_t *grown = realloc(row_cells, (size_t)count * sizeof *grown);
    if (grown == NULL) return;
    row_cells = grown;
    row_capacity = count;
  }
  int used = 0;
  for (int32_t i = 0; i < count; i++) {
    const nc_cell *cell = &cells[i];
    look own = looks[cell->role < NC_ROLES_MAX ? cell->role : 0];
    wchar_t text[6] = {' ', 0};
    switch (cell->kind) {
      case NC_CELL_CONTINUATION: break;
      case NC_CELL_HORIZONTAL: own.attributes |= A_ALTCHARSET; text[0] = 'q'; break;
      case NC_CELL_VERTICAL: own.attributes |= A_ALTCHARSET; text[0] = 'x'; break;
      case NC_CELL_CROSSING: own.attributes |= A_ALTCHARSET; text[0] = 'n'; break;
      default: {
        // A wide character needs its second column inside the row.
        if (cell->kind == NC_CELL_WIDE && i + 1 >= count) break;
        int columns = text_of(cell, text);
        if (cell->kind == NC_CELL_WIDE && columns == 2) i++;
      }
    }
    setcchar(&row_cells[used++], text, own.attributes, (short)0, &own.pair);
  }
  mvwadd_wchnstr(stdscr, row, 0, row_cells, used);
}

static void update(int32_t row, int32_t column) {
  bool visible = row >= 0 && row < LINES && column >= 0 && column < COLS;
  curs_set(visible);
  if (visible) wmove(stdscr, row, column);
  wnoutrefresh(stdscr);
  doupdate();
}

static size_t collect_frame(void) {
  off_t size = lseek(frame_memory, 0, SEEK_END);
  if (size <= 0) return 0;
  if ((size_t)size > frame_capacity) {
    uint8_t *grown = realloc(frame, (size_t)size);
    if (grown == NULL) return 0;
    frame = grown;
    frame_capacity = (size_t)size;
  }
  ssize_t count = pread(frame_memory, frame, (size_t)size, 0);
  if (ftruncate(frame_memory, 0) != 0 || lseek(frame_memory, 0, SEEK_SET) != 0) return 0;
  return count > 0 ? (size_t)count : 0;
}

const uint8_t *nc_frame(int32_t row, int32_t column, size_t *count) {
  *count = 0;
  if (screen == NULL) return NULL;
  int own = fileno(output);
  // After endwin curses has settings to make, and needs the terminal itself for that.
  if (frame_memory < 0 || isendwin() || dup3(frame_memory, own, O_CLOEXEC) < 0) {
    update(row, column);
    return NULL;
  }
  update(row, column);
  dup3(STDOUT_FILENO, own, O_CLOEXEC);
  *count = collect_frame();
  return frame;
}

void nc_send(const uint8_t *bytes, size_t count) {
  while (count > 0) {
    ssize_t sent = write(STDOUT_FILENO, bytes, count);
    if (sent > 0) {
      bytes += sent;
      count -= (size_t)sent;
    } else if (sent < 0 && errno == EAGAIN) {
      struct pollfd ready = {STDOUT_FILENO, POLLOUT, 0};
      poll(&ready, 1, 100);
    } else if (sent == 0 || errno != EINTR) {
      // A line that is gone is found out by reading.
      break;
    }
  }
}

void nc_forget_screen(void) {
  if (screen != NULL) clearok(curscr, TRUE);
}

void nc_size(int32_t *rows, int32_t *columns) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0 || size.ws_col == 0) {
    *rows = screen != NULL ? LINES : 24;
    *columns = screen != NULL ? COLS : 80;
    return;
  }
  *rows = size.ws_row;
  *columns = size.ws_col;
}

void nc_resize(int32_t rows, int32_t columns) {
  if (screen == NULL || rows < 1 || columns < 1) return;
  if (rows != LINES || columns != COLS) resize_term(rows, columns);
  nc_prepare_restore();
  clearok(curscr, TRUE);
}

void nc_suspend(void) {
  if (screen == NULL) return;
  leave();
  nc_stop_here();
  nc_resume();
}

void nc_resume(void) {
  if (screen == NULL) return;
  // The one who stopped us may have left any settings; curses sets its own again at doupdate.
  if (!isendwin()) endwin();
  nc_set_on_screen(true);
  nc_resume_input();
  clearok(curscr, TRUE);
}
