// A scheme's file while it is read: the report of problems, the file's own text for exact numbers, and the places that
// the checks name.
#pragma once

#include <map>

#include "domain/catalogue/fields.h"
#include "domain/scheme/load.h"
#include "domain/scheme/names.h"
#include "domain/scheme/words.h"

namespace jinze::scheme {

struct ItemPlaces {
    catalogue::Place item, fact, rule, full, up_to, part, from, voters, per, source, levels;
};

struct Reading {
    catalogue::Report& report;
    std::string_view text;
    const catalogue::Catalogue& duties;
    Loaded into;
    std::vector<ItemPlaces> places{};  // one of each item

    void problem(catalogue::Place at, Bilingual what, Bilingual remedy)
    {
        report.add(at, std::move(what), std::move(remedy));
    }
    void warn(catalogue::Place at, Bilingual what, Bilingual remedy)
    {
        into.warnings.push_back({report.file(), at, std::move(what), std::move(remedy)});
    }
};

// A number as the file writes it, from the file's own characters: TOML's fractions are binary, ours are not. Anything
// else than a number with at most two decimals is a problem.
std::optional<Hundredths> amount_in(Reading& reading, const catalogue::Node& node);
std::optional<Hundredths> maybe_amount(Reading& reading, catalogue::Fields& fields, std::string_view key);

Bilingual titled(catalogue::Fields& fields, std::string_view key = "title");  // key, and key_en where it is written
std::optional<FactName> fact_in(Reading& reading, std::string_view text, catalogue::Place at);
void undeclared(Reading& reading, catalogue::Place at, std::string_view level);  // a level that no [[level]] declares
bool refers_at_zero(Reading& reading, catalogue::Fields& fields);
std::optional<std::string> plain_value(const catalogue::Node& node);  // of a whole number or a text

void read_heading(catalogue::Fields& file, Reading& reading);
void read_items(catalogue::Fields& file, Reading& reading);
Rule read_rule(catalogue::Fields& fields, Reading& reading, const Item& item);
Example read_example(catalogue::Fields fields, Reading& reading, const Item* item);

// Whether the fact has a standing; the others are counted, or are figures.
bool has_standing(const FactName& fact);

// What only the whole file can show.
void check_items(Reading& reading);
void check_rule(Reading& reading, const Item& item, const ItemPlaces& at);
void check_sums(Reading& reading);
void check_bands(Reading& reading);
void check_lost_once(Reading& reading);

}  // namespace jinze::scheme
