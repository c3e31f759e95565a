// The catalogues a district has adopted, as of then: the texts of duties with sources and quotes. Read once from the
// journal's documents; does not read today's files. Pages built at the same time share one. Thread-safe; entries found
// stay valid.
#pragma once

#include <mutex>

#include "domain/catalogue/load.h"
#include "domain/duty/duties.h"
#include "domain/scheme/load.h"
#include "storage/journal/journal.h"

namespace jinze::desk {

class Library {
public:
    explicit Library(const journal::Reading& journal) : journal_{journal} {}

    // The entry of a version: from the file with which it was adopted, else the newest with this duty. Null if no
    // readable file has it.
    const catalogue::Entry* entry(const duty::DutyVersion& version);
    const catalogue::Document* document(const Code& id);
    // The last adopted one. The built-in one if the district has adopted none that is readable.
    const catalogue::Catalogue& newest();
    Bilingual topic(const Code& code);                 // the code itself if no catalogue names it
    const scheme::Scheme* scheme(const Digest& file);  // an adopted scheme of assessment; null: none that is readable

private:
    void load();

    const journal::Reading& journal_;
    std::mutex guard_;
    bool loaded_ = false;
    std::vector<catalogue::Catalogue> catalogues_;  // in order of adoption
    std::vector<std::vector<Digest>> files_;        // of each
    std::map<Digest, catalogue::Catalogue> units_;  // a unit's own, by its file
    std::map<Digest, scheme::Scheme> schemes_;      // by its file
};

}  // namespace jinze::desk
