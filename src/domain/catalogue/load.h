// From files to a Catalogue, or to the list of everything that is wrong with them. Reading never
// stops at the first mistake, and never repairs one silently.
#pragma once

#include <expected>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/problem.h"

namespace jinze::catalogue {

// A file as it is stored by its hash: the name without folders, and every byte.
struct File {
    std::string name;
    std::string text;

    bool operator==(const File&) const = default;
};

// The texts of documents that somebody has imported, by the document's id, for checking quotes.
using DocumentTexts = std::map<std::string, std::string>;

// The catalogue this program was built with: works wherever it is installed.
std::vector<File> embedded();

// All TOML files together are one catalogue; files of other kinds are passed over.
std::expected<Catalogue, Problems> load(std::span<const File> files);

// What embedded() says, read and judged once, at the first call. Never changes.
const Catalogue& built_in();

// One unit's file, judged against the district's catalogue: it may add and tighten, not weaken.
std::expected<Catalogue, Problems> load_unit(const File& file, const Catalogue& district);

// Everything wrong with one file, judged beside the others (its topics, documents and, where it
// names a unit, the district's duties it may tighten). A file among `beside` of the same name is
// replaced.
Problems check(const File& file, std::span<const File> beside, const DocumentTexts& texts = {});

}  // namespace jinze::catalogue
