// One file as read, before it is put beside the others.
#pragma once

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/load.h"

namespace jinze::catalogue {

struct Reading {
    Catalogue part;  // id empty where the file has no [catalogue] heading
    Problems problems;
};

Reading read(const File& file);

// What only shows when several tables are seen together. `whole` is everything the parts may refer
// to.
Problems cross_check(const Catalogue& part, const Catalogue& whole, const std::string& file);
// A unit may add and tighten; a `must` of the district it may not weaken.
Problems weakened(const Catalogue& unit, const Catalogue& district, const std::string& file);
Problems misquoted(const Catalogue& part, const DocumentTexts& texts, const std::string& file);
// Versions of one duty must follow each other; an open-ended one ends where the next begins.
Problems out_of_order(const std::vector<Entry>& duties);

// By place, each once.
void sort(Problems& problems);

}  // namespace jinze::catalogue
