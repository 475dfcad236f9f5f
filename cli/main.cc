// The program: words → Arguments → one command → an exit code.
#include <malloc.h>

#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/exit_code.h"
#include "cli/output.h"
#include "cli/terminal.h"

namespace causeway {
namespace {

Result<void> Run(std::vector<std::string> words) {
  CW_ASSIGN(Arguments arguments, ParseCommandLine(std::move(words)));
  return arguments.command->run(arguments);
}

constexpr int kReturnedBytes = 1 << 20;
constexpr int kKeptBytes = 1 << 30;

ExitCode Main(std::vector<std::string> words) {
  HoldStandardDescriptors();
  // What a phase of loading held goes back to the system before the next takes as much: glibc would
  // raise the size from which it does so with every large block that is freed (mallopt(3)).
  mallopt(M_MMAP_THRESHOLD, kReturnedBytes);
  // Smaller blocks are kept for the next phase: a page that is asked for anew costs as much as what
  // is done with it.
  mallopt(M_TRIM_THRESHOLD, kKeptBytes);
  std::signal(SIGPIPE, SIG_IGN);  // a pipe that breaks is an error of write(2)
  Result<void> done = Run(std::move(words));
  if (done) return ExitCode::kDone;
  Complain(ToText(done.error()));
  return ExitCodeOf(done.error().code);
}

}  // namespace
}  // namespace causeway

int main(int argc, char** argv) {
  return static_cast<int>(causeway::Main({argv + std::min(argc, 1), argv + argc}));
}
