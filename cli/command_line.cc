// The command line by CLI11, which is slow to include: this file alone does.
#include "cli/command_line.h"

#include <fmt/format.h>

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>
#include <algorithm>
#include <array>
#include <string_view>
#include <type_traits>
#include <utility>

#include "base/suggest.h"

namespace causeway {
namespace {

// What people type before they know the commands.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kAliases = {{
    {"-h", "help"},
    {"--help", "help"},
    {"--version", "version"},
}};

Error UsageError(const Subcommand& command, std::string message) {
  return {.code = ErrorCode::kUsage,
          .message = std::move(message),
          .hint = fmt::format("See: causeway help {}", command.name)};
}

std::vector<std::string_view> LongNames(const Subcommand& command) {
  std::vector<std::string_view> names = {"--help"};
  for (const Option& option : command.options) {
    names.push_back(option.names.substr(option.names.find("--")));
  }
  return names;
}

Error UnknownOption(const Subcommand& command, const std::string& word) {
  std::vector<std::string> near = Suggest(word.substr(0, word.find('=')), LongNames(command), 1);
  Error error = UsageError(command, fmt::format("{} has no option {}", command.name, word));
  if (!near.empty()) error.hint = fmt::format("Did you mean {}?", near.front());
  return error;
}

void Declare(CLI::App& app, const Subcommand& command, Arguments& arguments) {
  app.allow_extras();
  app.set_help_flag();
  app.add_flag("-h,--help", arguments.help);
  for (const Option& option : command.options) {
    std::string names(option.names);
    std::visit(
        [&](auto member) {
          if constexpr (std::is_same_v<decltype(member), bool Arguments::*>) {
            app.add_flag(names, arguments.*member);
          } else {
            app.add_option(names, arguments.*member)
                ->option_text(std::string(option.value))
                ->allow_extra_args(false);  // one value each time it stands there
          }
        },
        option.member);
  }
}

// CLI11 keeps what it does not know; of that, a word that begins with a dash was meant as an
// option.
Result<void> TakeOperands(const Subcommand& command, std::vector<std::string> rest,
                          Arguments& arguments) {
  bool options_ended = false;
  for (std::string& word : rest) {
    if (word == "--" && !options_ended) {
      options_ended = true;
      continue;
    }
    bool meant_as_option = !options_ended && word.size() > 1 && word[0] == '-' && word[1] != '>';
    if (meant_as_option) return UnknownOption(command, word);
    arguments.operands.push_back(std::move(word));
  }
  if (arguments.list) return {};
  if (arguments.operands.size() < command.least) {
    return UsageError(command, fmt::format("{} needs {}", command.name, command.usage));
  }
  if (arguments.operands.size() > command.most) {
    return UsageError(command, fmt::format("{} takes {} and no more: {}", command.name,
                                           command.usage, arguments.operands[command.most]));
  }
  return {};
}

}  // namespace

Result<Arguments> ParseCommandLine(std::vector<std::string> words) {
  if (words.empty()) words.emplace_back("help");
  const auto* alias =
      std::ranges::find(kAliases, words.front(), &decltype(kAliases)::value_type::first);
  if (alias != kAliases.end()) words.front() = alias->second;
  CW_ASSIGN(const Subcommand* command, FindCommand(words.front()));
  Arguments arguments{.command = command};
  CLI::App app;
  Declare(app, *command, arguments);
  std::vector<std::string> reversed(words.rbegin(), words.rend() - 1);  // as CLI11 wants them
  try {
    app.parse(reversed);
  } catch (const CLI::Error& error) {
    return UsageError(*command, error.what());
  }
  if (arguments.help) {
    CW_ASSIGN(const Subcommand* help, FindCommand("help"));
    return Arguments{.command = help, .operands = {std::string(command->name)}};
  }
  CW_TRY(TakeOperands(*command, app.remaining(), arguments));
  return arguments;
}

}  // namespace causeway
