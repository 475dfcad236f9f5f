// Code in a child process: one that may be killed, or one without root's rights, for which the
// permissions of files bind.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <string>

namespace causeway {

// The status of a child that ran `body`, as waitpid gives it.
inline int InChild(const std::function<void()>& body) {
  pid_t child = fork();
  if (child == 0) {
    body();
    _exit(0);
  }
  int status = 0;
  waitpid(child, &status, 0);
  return status;
}

// What `body` said in a child.
inline std::string Said(const std::function<std::string()>& body) {
  std::array<int, 2> ends{};
  if (pipe(ends.data()) != 0) return "no pipe";
  InChild([&] {
    std::string text = body();
    if (write(ends[1], text.data(), text.size()) < 0) _exit(1);
  });
  close(ends[1]);
  std::string text(4096, '\0');
  ssize_t size = read(ends[0], text.data(), text.size());
  close(ends[0]);
  text.resize(size < 0 ? 0 : static_cast<size_t>(size));
  return text;
}

// As Said, as a user who is not root.
inline std::string AsUnprivileged(const std::function<std::string()>& body) {
  constexpr uid_t kNobody = 65534;
  return Said([&]() -> std::string {
    if (getuid() == 0 && setuid(kNobody) != 0) return "cannot become another user";
    return body();
  });
}

}  // namespace causeway
