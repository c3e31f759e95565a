// Loads files into a Catalogue or returns all their problems. Loading never stops at the first problem and never
// repairs one silently.
#pragma once

#include <expected>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/problem.h"

namespace jinze::catalogue {

// A file as stored by hash: its name without folders, and all its bytes.
struct File {
    std::string name;
    std::string text;

    bool operator==(const File&) const = default;
};

// The texts of imported documents by document id, to check quotes.
using DocumentTexts = std::map<std::string, std::string>;

// The catalogue compiled into this program, independent of installation.
std::vector<File> embedded();

// All TOML files together are one catalogue; other files are ignored.
std::expected<Catalogue, Problems> load(std::span<const File> files);

// embedded(), loaded and checked once, on the first call. Immutable.
const Catalogue& built_in();

// Checks one unit's file against the district's catalogue: it may add and tighten, not weaken.
std::expected<Catalogue, Problems> load_unit(const File& file, const Catalogue& district);

// All problems of one file, checked with the others (its topics, documents and, for a unit, the district's duties that
// it may tighten). It replaces a file of the same name in `beside`.
Problems check(const File& file, std::span<const File> beside, const DocumentTexts& texts = {});

}  // namespace jinze::catalogue
