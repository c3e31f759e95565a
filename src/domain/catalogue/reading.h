// One file as read, before it is joined with the others.
#pragma once

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/load.h"

namespace jinze::catalogue {

struct Reading {
    Catalogue part;  // id empty if the file has no [catalogue] heading
    Problems problems;
};

Reading read(const File& file);

// Checks across tables. `whole` contains everything the parts may refer to.
Problems cross_check(const Catalogue& part, const Catalogue& whole, const std::string& file);
// A unit may add and tighten, but not weaken a `must` of the district.
Problems weakened(const Catalogue& unit, const Catalogue& district, const std::string& file);
Problems misquoted(const Catalogue& part, const DocumentTexts& texts, const std::string& file);
// Versions of one duty must not overlap; an open-ended one ends where the next begins.
Problems out_of_order(const std::vector<Entry>& duties);

// Sorts by place and removes duplicates.
void sort(Problems& problems);

}  // namespace jinze::catalogue
