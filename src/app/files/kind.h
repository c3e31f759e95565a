// What a file is, by its content and never by its name, and whether it may be kept: documents, pictures and plain texts
// without macros, without anything that opens by itself. Files are served as downloads only; this is the second lock.
#pragma once

#include <expected>
#include <optional>

#include "app/sheets/table.h"
#include "domain/matter/terms.h"

namespace jinze::files {

// Of at most matter::longest_file bytes. Faults: file.empty, file.too_large, file.kind (none that is taken, and which
// it is if that is known), file.macros, file.external (it fetches a template, a picture or an object from elsewhere;
// links to click are no harm), file.broken, file.password, zip.unsafe, zip.bomb.
std::expected<matter::FileKind, sheets::Fault> kind_of(View bytes);

// Why a file of this kind cannot bear the name: too long, with characters that a folder cannot hold or that change how
// the name reads (Unicode UAX #9), or with the extension of another kind. As typed, before anything is cleaned.
std::optional<sheets::Fault> fault_of_name(std::string_view name, matter::FileKind kind);

}  // namespace jinze::files
