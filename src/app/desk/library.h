// The catalogues a district has adopted, as they were then: what the duties of each say in words, with their
// sources and quotes. Read once from the journal's documents; nothing here reads today's files. Pages that are
// made at the same time share one: what was found stays where it is, and finding it is guarded.
#pragma once

#include <mutex>

#include "domain/catalogue/load.h"
#include "domain/duty/duties.h"
#include "storage/journal/journal.h"

namespace jinze::desk {

class Library {
public:
    explicit Library(const journal::Reading& journal) : journal_{journal} {}

    // The entry behind a version: from the file it was adopted with, else the newest that has the duty.
    // Nothing where no readable file has it.
    const catalogue::Entry* entry(const duty::DutyVersion& version);
    const catalogue::Document* document(const Code& id);
    // As last adopted; the built-in one where the district has adopted none that is readable.
    const catalogue::Catalogue& newest();
    Bilingual topic(const Code& code);  // the code itself where no catalogue names it

private:
    void load();

    const journal::Reading& journal_;
    std::mutex guard_;
    bool loaded_ = false;
    std::vector<catalogue::Catalogue> catalogues_;  // in the order adopted
    std::vector<std::vector<Digest>> files_;        // of each
    std::map<Digest, catalogue::Catalogue> units_;  // a unit's own, by its file
};

}  // namespace jinze::desk
