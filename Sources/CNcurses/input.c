// Keys and bytes, one at a time and never waiting.

#define _GNU_SOURCE
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "internal.h"

#include <curses.h>
#include <term.h>

// Beyond every code that curses hands out for capabilities of its own.
#define CODE_PASTE_START 0x2000
#define CODE_PASTE_END 0x2001

// Keys are read from a pad, because reading from a window draws it.
static WINDOW *reader;
static const char *paste_on;
static const char *paste_off;

const char *nc_capability(const char *name) {
  const char *value = tigetstr(name);
  return value == (const char *)-1 ? NULL : value;
}

void nc_open_input(void) {
  raw();
  noecho();
  nonl();
  reader = newpad(1, 1);
  if (reader != NULL) {
    nodelay(reader, TRUE);
    keypad(reader, TRUE);
  }
  // Mouse reports are never asked for; as a known key their tail would arrive as typed text.
  keyok(KEY_MOUSE, FALSE);
  paste_on = nc_capability("BE");
  paste_off = nc_capability("BD");
  if (paste_on != NULL && paste_off != NULL) {
    define_key("\033[200~", CODE_PASTE_START);
    define_key("\033[201~", CODE_PASTE_END);
  }
}

void nc_close_input(void) {
  if (reader != NULL) delwin(reader);
  reader = NULL;
}

void nc_set_paste_mode(bool on) {
  if (paste_on == NULL || paste_off == NULL) return;
  nc_send_string(on ? paste_on : paste_off);
}

void nc_resume_input(void) {
  if (reader != NULL) keypad(reader, TRUE);
  nc_set_paste_mode(true);
}

// Keys with Shift, Alt or Ctrl have numbers of their own on every terminal, but common names.
static int32_t modified_key_of(int code) {
  static const struct {
    const char *name;
    int32_t key;
  } keys[] = {{"kUP", NC_KEY_UP},       {"kDN", NC_KEY_DOWN},   {"kLFT", NC_KEY_LEFT},
              {"kRIT", NC_KEY_RIGHT},   {"kHOM", NC_KEY_HOME},  {"kEND", NC_KEY_END},
              {"kPRV", NC_KEY_PAGE_UP}, {"kNXT", NC_KEY_PAGE_DOWN},
              {"kIC", NC_KEY_INSERT},   {"kDC", NC_KEY_DELETE}};
  const char *name = code > KEY_MAX ? keyname(code) : NULL;
  if (name == NULL) return NC_KEY_OTHER;
  for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
    if (strncmp(name, keys[i].name, strlen(keys[i].name)) == 0) return keys[i].key;
  }
  return NC_KEY_OTHER;
}

static int32_t key_of(int code) {
  if (code >= KEY_F(1) && code <= KEY_F(12)) return NC_KEY_FUNCTION + (code - KEY_F(0));
  switch (code) {
    case KEY_UP:
    case KEY_SR: return NC_KEY_UP;
    case KEY_DOWN:
    case KEY_SF: return NC_KEY_DOWN;
    case KEY_LEFT:
    case KEY_SLEFT: return NC_KEY_LEFT;
    case KEY_RIGHT:
    case KEY_SRIGHT: return NC_KEY_RIGHT;
    case KEY_HOME:
    case KEY_SHOME:
    case KEY_A1:
    case KEY_FIND: return NC_KEY_HOME;
    case KEY_END:
    case KEY_SEND:
    case KEY_C1:
    case KEY_SELECT: return NC_KEY_END;
    case KEY_PPAGE:
    case KEY_A3: return NC_KEY_PAGE_UP;
    case KEY_NPAGE:
    case KEY_C3: return NC_KEY_PAGE_DOWN;
    case KEY_IC: return NC_KEY_INSERT;
    case KEY_DC: return NC_KEY_DELETE;
    case KEY_BACKSPACE: return NC_KEY_BACKSPACE;
    case KEY_BTAB: return NC_KEY_BACK_TAB;
    case KEY_ENTER: return NC_KEY_ENTER;
    case CODE_PASTE_START: return NC_KEY_PASTE_START;
    case CODE_PASTE_END: return NC_KEY_PASTE_END;
    default: return modified_key_of(code);
  }
}

int32_t nc_read(void) {
  if (reader == NULL) return -1;
  int code;
  // Sizes are our own business; what curses says about them is old by now.
  do { code = wgetch(reader); } while (code == KEY_RESIZE);
  if (code == ERR) return -1;
  return code < 256 ? code : key_of(code);
}

bool nc_hung_up(void) {
  struct pollfd line = {STDIN_FILENO, POLLIN, 0};
  if (poll(&line, 1, 0) <= 0) return false;
  if (line.revents & (POLLHUP | POLLERR | POLLNVAL)) return true;
  // Readable with nothing to read is the end of the line.
  int waiting = 0;
  return ioctl(STDIN_FILENO, FIONREAD, &waiting) != 0 || waiting == 0;
}
