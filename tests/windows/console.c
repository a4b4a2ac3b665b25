/*
 * What the tests need of a Windows console and of the program that opens links; only the tests use it.
 *
 *   console run CODEPAGE FILE COMMAND   runs a command in a new console of a code page, and writes what stands there
 *   console note FILE TEXT              writes a text, as the program that links are opened with
 */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>

static int save(const wchar_t *file, const wchar_t *text, int length) {
  char bytes[1 << 16];
  int size = WideCharToMultiByte(CP_UTF8, 0, text, length, bytes, sizeof bytes, NULL, NULL);
  /* Whoever waits for the file finds it whole. */
  wchar_t part[MAX_PATH * 2];
  _snwprintf(part, MAX_PATH * 2, L"%ls.part", file);
  FILE *out = _wfopen(part, L"wb");
  if (!out || fwrite(bytes, 1, size, out) != (size_t)size || fclose(out)) return 2;
  return MoveFileExW(part, file, MOVEFILE_REPLACE_EXISTING) ? 0 : 2;
}

static int run(unsigned page, const wchar_t *file, wchar_t *command) {
  FreeConsole();
  if (!AllocConsole() || !SetConsoleOutputCP(page) || !SetConsoleCP(page)) return 3;
  SECURITY_ATTRIBUTES inherited = {sizeof inherited, NULL, TRUE};
  HANDLE out = CreateFileW(L"CONOUT$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                           OPEN_EXISTING, 0, NULL);
  HANDLE in = CreateFileW(L"CONIN$", GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, &inherited,
                          OPEN_EXISTING, 0, NULL);
  COORD size = {120, 200};
  SetConsoleScreenBufferSize(out, size);
  STARTUPINFOW start = {.cb = sizeof start, .dwFlags = STARTF_USESTDHANDLES, .hStdInput = in, .hStdOutput = out, .hStdError = out};
  PROCESS_INFORMATION process;
  if (!CreateProcessW(NULL, command, NULL, NULL, TRUE, 0, NULL, NULL, &start, &process)) return 4;
  WaitForSingleObject(process.hProcess, 60000);
  CONSOLE_SCREEN_BUFFER_INFO screen;
  if (!GetConsoleScreenBufferInfo(out, &screen)) return 5;
  static wchar_t text[1 << 15];
  int length = 0;
  for (COORD at = {0, 0}; at.Y <= screen.dwCursorPosition.Y && length < (1 << 15) - 512; at.Y++) {
    DWORD read = 0;
    ReadConsoleOutputCharacterW(out, text + length, screen.dwSize.X < 500 ? screen.dwSize.X : 500, at, &read);
    length += read;
    while (length > 0 && text[length - 1] == L' ') length--;
    text[length++] = L'\n';
  }
  return save(file, text, length);
}

int wmain(int count, wchar_t **words) {
  if (count == 5 && !wcscmp(words[1], L"run")) return run(_wtoi(words[2]), words[3], words[4]);
  if (count == 4 && !wcscmp(words[1], L"note")) return save(words[2], words[3], wcslen(words[3]));
  return 1;
}
