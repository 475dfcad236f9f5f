// `causeway`, `help COMMAND` and `--version`: all of it from the table of commands.
#include <fmt/format.h>

#include <string>

#include "cli/command.h"
#include "cli/output.h"

namespace causeway {
namespace {

std::string Overview() {
  std::string text =
      "causeway: a knowledge graph of conditions, causes, sites and effects, from documents\n\n"
      "Usage: causeway COMMAND …\n\n";
  for (const Subcommand& command : Commands()) {
    text += fmt::format("  {:<10} {}\n", command.name, command.summary);
  }
  return text +
         "\nTo begin:\n"
         "  causeway import health.kg articles/\n"
         "  causeway compare health.kg asthma and COPD\n\n"
         "Each command's options and examples: causeway help COMMAND\n";
}

std::string Manual(const Subcommand& command) {
  std::string text = fmt::format("{}\n\nUsage: causeway {} {}\n\n{}", command.summary, command.name,
                                 command.usage, command.details);
  if (!command.options.empty()) text += "\nOptions:\n";
  for (const Option& option : command.options) {
    text +=
        fmt::format("  {:<26} {}\n", fmt::format("{} {}", option.names, option.value), option.help);
  }
  return text;
}

}  // namespace

Result<void> HelpCommand(const Arguments& arguments) {
  if (arguments.operands.empty()) return Print(Overview());
  CW_ASSIGN(const Subcommand* command, FindCommand(arguments.operands.front()));
  return Print(Manual(*command));
}

Result<void> VersionCommand(const Arguments&) { return Print("causeway " CAUSEWAY_VERSION "\n"); }

}  // namespace causeway
