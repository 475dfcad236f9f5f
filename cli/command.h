// What a command is, and what the command line says to it: plain structs, filled by
// cli/command_line.cc and read by one file a command. The table is in cli/commands.cc.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"

namespace causeway {

struct Subcommand;

// One command line, parsed. Options that a command does not have keep their defaults.
struct Arguments {
  const Subcommand* command = nullptr;
  std::vector<std::string> operands;  // what is not an option: GRAPH first, then files or words
  std::string format;
  std::string output;  // a path; empty or "-": standard output
  std::string query;
  std::string layout = "flow";
  std::string around;  // a name
  uint32_t hops = 1;
  uint32_t limit = 0;  // rows; 0: all
  uint32_t min_evidence = 0;
  std::string denied;  // empty: as the format has it
  std::string edges_per = "relation";
  std::string stage = "relations";
  std::string model;               // a folder
  std::string lexicon;             // a path
  std::vector<std::string> nodes;  // LABEL=FILE each
  std::vector<std::string> edges;  // TYPE:FROM:TO=FILE each
  uint32_t threads = 0;
  double min_confidence = 0;
  std::vector<std::string> parameters;  // NAME=VALUE each
  std::string author;
  std::string because;
  std::string document;  // a key
  std::string quote;
  bool timing = false;
  bool quiet = false;
  bool strict = false;
  bool dry_run = false;
  bool reread = false;
  bool conflicts = false;
  bool list = false;
  bool help = false;
  bool open = false;
  uint32_t port = 0;

  [[nodiscard]] const std::string& graph() const { return operands.front(); }
  [[nodiscard]] std::span<const std::string> words() const {
    return std::span(operands).subspan(1);
  }
};

struct Option {
  std::string_view names;  // "-o,--output"
  std::string_view value;  // what stands for it in the help; empty for a flag
  std::string_view help;   // one line
  std::variant<std::string Arguments::*, uint32_t Arguments::*, double Arguments::*,
               bool Arguments::*, std::vector<std::string> Arguments::*>
      member;
};

struct Subcommand {
  std::string_view name;
  std::string_view usage;    // the operands: "GRAPH FILE…"
  std::string_view summary;  // one line
  std::string_view details;  // what it does and examples, for `help COMMAND`
  size_t least = 0;          // operands
  size_t most = SIZE_MAX;
  std::span<const Option> options;
  Result<void> (*run)(const Arguments& arguments) = nullptr;
};

// The only list of commands, in the order in which the help shows them.
std::span<const Subcommand> Commands();

// The command of that name; an unknown one is an error with a suggestion.
Result<const Subcommand*> FindCommand(std::string_view name);

// One file each.
Result<void> ImportCommand(const Arguments& arguments);
Result<void> QueryCommand(const Arguments& arguments);
Result<void> ReplCommand(const Arguments& arguments);
Result<void> VerbCommand(const Arguments& arguments);
Result<void> ExportCommand(const Arguments& arguments);
Result<void> ViewCommand(const Arguments& arguments);
Result<void> ReadCommand(const Arguments& arguments);
Result<void> CurateCommand(const Arguments& arguments);
Result<void> ManifestCommand(const Arguments& arguments);
Result<void> RebuildCommand(const Arguments& arguments);
Result<void> RemoveCommand(const Arguments& arguments);
Result<void> StatsCommand(const Arguments& arguments);
Result<void> CheckCommand(const Arguments& arguments);
Result<void> CompactCommand(const Arguments& arguments);
Result<void> BackupCommand(const Arguments& arguments);
Result<void> DiffCommand(const Arguments& arguments);
Result<void> HelpCommand(const Arguments& arguments);
Result<void> VersionCommand(const Arguments& arguments);

}  // namespace causeway
