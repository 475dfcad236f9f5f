// `view GRAPH`: the page over the whole graph, in the browser of who asks (serve/http_server.h).
#include <fmt/format.h>

#include <filesystem>
#include <string>
#include <thread>

#include "api/causeway.h"
#include "base/child.h"
#include "cli/command.h"
#include "cli/interrupt.h"
#include "cli/output.h"
#include "export/page.h"
#include "serve/http_server.h"

namespace causeway {
namespace {

// By the desktop's own command, which may stay as long as the browser does.
void OpenBrowser(const std::string& address) {
  std::thread([address] {
    constexpr ChildLimits kAWhile{.clock_seconds = 20};
    Result<ProgramRun> run = RunProgram(kAWhile, {"xdg-open", address}, "", 1 << 16);
    if (!run || run->exit_code != 0) Complain("no browser could be opened; open the address above");
  }).detach();
}

}  // namespace

Result<void> ViewCommand(const Arguments& arguments) {
  if (arguments.port > UINT16_MAX) {
    return Error{.code = ErrorCode::kUsage, .message = "--port is a number up to 65535"};
  }
  CW_TRY(CheckThereIsAPage());
  CW_ASSIGN(KnowledgeGraph knowledge, Open(arguments.graph()));
  InterruptFlag interrupt;
  Site site{.graph = knowledge.graph(),
            .texts = knowledge.texts(),
            .title = std::filesystem::path(arguments.graph()).filename().string(),
            .limits = {},
            .stop = &interrupt.raised()};
  Result<void> printed;
  auto ready = [&](const std::string& address) {
    printed = Print(address + "\nCtrl-C stops.\n");
    if (arguments.open) OpenBrowser(address);
  };
  CW_TRY(Serve(site, {.port = static_cast<uint16_t>(arguments.port), .ready = ready}));
  return printed;
}

}  // namespace causeway
