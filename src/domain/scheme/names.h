// The closed lists of a scheme: every fact there is, whose ballots count, and what a reader calls them. What is not
// here cannot be scored.
#pragma once

#include <expected>
#include <span>
#include <string_view>

#include "domain/catalogue/catalogue.h"
#include "domain/scheme/terms.h"

namespace jinze::scheme {

struct Named {
    std::string_view word, zh, en;
};

std::span<const Named> matter_facts();
std::span<const Named> register_facts();
std::span<const Named> stating_bodies();
std::span<const Named> stated_kinds();
std::span<const Named> ballot_facts();
std::span<const Named> ballot_levels();  // best first
std::span<const Named> voter_groups();

const Named* named(std::span<const Named> list, std::string_view word);
std::vector<std::string_view> words_in(std::span<const Named> list);

// A fact by its text, or why not: the words and the remedy. Duties are those of the catalogue.
struct Objection {
    Bilingual what, remedy;
};
std::expected<FactName, Objection> fact_named(std::string_view text, const catalogue::Catalogue& duties);

// What a reader calls it. A duty is called by its title where the catalogue has it.
Bilingual said(const FactName& fact);
Bilingual said(Ground ground);

}  // namespace jinze::scheme
