// A scheme as a TOML file: read, checked, its worked examples run. Reading never stops at the first problem and repairs
// nothing silently. Language: docs/schemes.md.
#pragma once

#include <expected>
#include <vector>

#include "domain/catalogue/load.h"
#include "domain/catalogue/problem.h"
#include "domain/scheme/score.h"

namespace jinze::scheme {

// One case of an item, and what comes of it.
struct Example {
    Bilingual says;
    Facts facts;
    std::optional<Hundredths> loses, adds;
    bool refers = false, not_applicable = false, not_due = false;
    Code item;  // nothing: of the whole scheme
    std::optional<Hundredths> total;
    catalogue::Place at;
};

struct Loaded {
    Scheme scheme;
    std::vector<Example> examples;
    catalogue::Problems warnings;  // what may stand and had better not: publicity, 领导批示, duties without a clock
};

// Duties are looked up in the catalogue. Every problem has its line, column and remedy.
std::expected<Loaded, catalogue::Problems> load(const catalogue::File& file, const catalogue::Catalogue& duties);

// A plan's period may begin on another day than 1 January: what begins later than that may not judge it.
catalogue::Problems begun_late(const Scheme& scheme, Day first, const std::string& file);

// Why the example does not hold; nothing: it does.
std::optional<Bilingual> run(const Scheme& scheme, const Example& example);

// The schemes that come with the program; they are in force nowhere until a district adopts one.
std::vector<catalogue::File> embedded();

// Every word that a file may use as a key, for docs/schemes.md and its test.
std::span<const std::string_view> keys();

}  // namespace jinze::scheme
