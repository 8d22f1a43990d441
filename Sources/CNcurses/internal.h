// Shared by the files of this target only.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

#include "CNcurses.h"

// The terminal settings before we came.
extern struct termios nc_shell_settings;

// Prepares what a signal handler will send; reads terminfo, so newterm must have succeeded.
void nc_prepare_restore(void);
// Whether a handler has a screen to leave.
void nc_set_on_screen(bool on);
// Sends the restore bytes and settings. Safe in a signal handler; does nothing off screen.
void nc_restore(void);
// The same for a process that ends behind it: nothing of any thread's reaches the terminal any more.
void nc_restore_last(void);
// What that needs to have open; without it, it restores all the same.
void nc_open_last_way(void);
void nc_close_last_way(void);
// Restores before any signal ends the process. Signals that were ignored stay ignored.
void nc_install_fatal(void);
void nc_remove_fatal(void);
// Has resizes and stops wake whoever reads.
void nc_install_wakes(void);
void nc_remove_wakes(void);
// Stops this process as Ctrl-Z does and returns when it is continued.
void nc_stop_here(void);

void nc_open_input(void);
void nc_close_input(void);
// Asks for what endwin had given up: the keypad's sequences and paste mode.
void nc_resume_input(void);
// Bracketed paste, where the terminal has it.
void nc_set_paste_mode(bool on);
// Sends a capability, less its padding.
void nc_send_string(const char *capability);
// A capability known by its name only (terminfo's extended ones); NULL when absent.
const char *nc_capability(const char *name);
