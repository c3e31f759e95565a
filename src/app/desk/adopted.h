// The catalogue a district has adopted: topics, goals, sources and quotes as of the adoption. Stored among the
// journal's documents, so that reading never depends on today's files.
#pragma once

#include "domain/catalogue/load.h"
#include "storage/journal/journal.h"

namespace jinze::desk {

// The files of each adoption, in order, by SHA-256.
std::vector<std::vector<Digest>> adoptions(const journal::Reading& journal);

// The texts of these files. The ledger does not keep their names, so they get new ones.
std::vector<catalogue::File> files_of(const journal::Reading& journal, std::span<const Digest> named);
std::vector<catalogue::File> adopted_files(const journal::Reading& journal);  // of the last adoption

// The adopted catalogue. The built-in one if the district has adopted none, or one in an outdated format.
catalogue::Catalogue adopted_catalogue(const journal::Reading& journal);

}  // namespace jinze::desk
