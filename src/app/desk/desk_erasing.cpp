// What the desk erases from the journal: a person who was erased, and files removed from matters.
#include "app/desk/desk.h"

namespace jinze::desk {

void Desk::note_removed(const std::vector<SealedId>& rows)
{
    directory_.forget(PersonId{}, rows);
    const std::lock_guard lock{removed_guard_};
    removed_.insert(removed_.end(), rows.begin(), rows.end());
}

// At the start: files that were removed just before a stop.
void Desk::find_removed()
{
    const Snapshot state = states_.shown();
    for (const matter::Matter& it : state->of<matter::Matters>().all())
        for (const matter::Attached& file : it.files) {
            if (file.removed == never) continue;
            std::vector<SealedId> rows{file.added.name.row};
            for (const Sealed& piece : file.added.pieces) rows.push_back(piece.row);
            if (means_.journal.row(rows.front())) note_removed(rows);
        }
}

// The disk's trouble is no refusal of what is decided: whoever looks after the desk tries again.
void Desk::erase_removed(std::chrono::milliseconds patience)
{
    std::vector<SealedId> rows;
    {
        const std::lock_guard lock{removed_guard_};
        rows.swap(removed_);
    }
    if (rows.empty()) return;
    try {
        means_.journal.erase({.rows = rows, .look_ups = {}, .accounts = {}}, patience);
    } catch (const journal::StorageError&) {
        const std::lock_guard lock{removed_guard_};
        removed_.insert(removed_.end(), rows.begin(), rows.end());
    }
}

void Desk::erase_rows(PersonId person, const std::vector<SealedId>& rows)
{
    journal::Erasure erasure{
        .rows = rows, .look_ups = {{person_by_id_number, person.number()}}, .accounts = {person.number()}};
    means_.journal.erase(erasure);
    directory_.forget(person, rows);  // including rows written while the erasure was requested
}

}  // namespace jinze::desk
