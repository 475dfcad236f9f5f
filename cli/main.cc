// The program: words → Arguments → one command → an exit code.
#include <malloc.h>

#include <algorithm>
#include <csignal>
#include <string>
#include <vector>

#include "base/parallel.h"
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

// Blocks of memory that a phase of loading lets go of are for the next: a page that the system has
// to give anew costs as much as what is done with it (mallopt(3)). So two threads share what they
// free, and only the largest blocks go back at once.
void KeepMemory() {
  constexpr int kReturnedAtOnce = 32 << 20;
  constexpr int kKeptBytes = 1 << 30;
  mallopt(M_ARENA_MAX, std::max(1, static_cast<int>(Processors()) / 2));
  mallopt(M_MMAP_THRESHOLD, kReturnedAtOnce);
  mallopt(M_TRIM_THRESHOLD, kKeptBytes);
}

ExitCode Main(std::vector<std::string> words) {
  HoldStandardDescriptors();
  KeepMemory();
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
