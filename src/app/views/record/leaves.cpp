#include "app/views/record/leaves.h"

#include "app/input/naming.h"

namespace jinze::views {

void add_leaves(views::RecordPage& page, const Reader& reader, const Chronicle& chronicle)
{
    const auto record = id_from<RecordId>(page.record);
    if (!record) return;
    for (const std::uint64_t leaf : chronicle.of_record(*record)) {
        // A reverted withdrawal is no receipt of the record.
        if (is<record::RecordRestored>(*chronicle.at(leaf)))
            page.receipts.pop_back();
        else
            page.receipts.push_back(leaf);
    }
    const auto last = page.receipts.empty() ? std::nullopt : chronicle.at(page.receipts.back());
    // A record withdrawn with its import was withdrawn by no particular person.
    if (!page.withdrawn || !last || !is<record::RecordWithdrawn>(*last)) return;
    page.withdrawn->by = input::Named{to_text(last->by), reader.asking().name(last->by)};
    if (const auto said = chronicle.said(last->leaf)) page.withdrawn->reason = reader.directory.text(*said);
}

}  // namespace jinze::views
