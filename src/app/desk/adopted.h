// The catalogue a district has adopted: topics, goals, sources and quotes as they were when it did
// so. They lie among the journal's documents, so that reading never depends on today's files.
#pragma once

#include "domain/catalogue/load.h"
#include "storage/journal/journal.h"

namespace jinze::desk {

// The files of each adoption, in order, by their SHA-256.
std::vector<std::vector<Digest>> adoptions(const journal::Reading& journal);

// The texts of these. Their names are not kept in the ledger: they are given new ones.
std::vector<catalogue::File> files_of(const journal::Reading& journal, std::span<const Digest> named);
std::vector<catalogue::File> adopted_files(const journal::Reading& journal);  // of the last adoption

// What they say; the built-in catalogue where the district has adopted none, or in a language since
// changed.
catalogue::Catalogue adopted_catalogue(const journal::Reading& journal);

}  // namespace jinze::desk
