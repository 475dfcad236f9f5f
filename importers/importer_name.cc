// Names of importers, digests shortened: they tell one file from another, and guard nothing.
#include "importers/importer_name.h"

#include <fmt/format.h>

#include <utility>

#include "base/hash.h"
#include "importers/prose/model_files.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {
namespace {

std::string Short(const Digest& digest) { return digest.text().substr(0, 8); }

std::string SourcesOf(const ImportOptions& options) {
  std::string sources;
  if (options.models != nullptr) sources += " model " + Short(options.models->digest);
  if (options.lexicon != nullptr) sources += " lexicon " + Short(options.lexicon->digest());
  return sources;
}

std::string RoleOf(const TableRole& role) {
  if (role.kind == TableRole::Kind::kNodes) return " nodes " + role.label;
  if (role.kind == TableRole::Kind::kUnknown) return "";
  return fmt::format(" edges {} {} {}", role.type, role.from, role.to);
}

}  // namespace

std::string WithOptions(std::string importer, const ImportOptions& options) {
  if (options.min_confidence <= 0) return importer;
  return fmt::format("{} min-confidence {}", importer, options.min_confidence);
}

std::string ImporterName(const ImportFormat& format, const TableRole& role,
                         const ImportOptions& options) {
  std::string importer = fmt::format("{} {}{}", format.name, format.version, RoleOf(role));
  if (format.reads_prose) importer += SourcesOf(options);
  return WithOptions(std::move(importer), options);
}

}  // namespace causeway
