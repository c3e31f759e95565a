#include "app/views/record/leaves.h"

#include "app/input/naming.h"

namespace jinze::views {

void add_leaves(views::RecordPage& page, const Reader& reader, const Chronicle& chronicle)
{
    const auto record = desk::id_from<RecordId>('r', page.record);
    if (!record) return;
    for (const std::uint64_t leaf : chronicle.of_record(*record)) {
        // A withdrawal that was taken back is no receipt of the record as it stands.
        if (name_of_event(chronicle.at(leaf)->event) == "RecordRestored")
            page.receipts.pop_back();
        else
            page.receipts.push_back(leaf);
    }
    const auto last = page.receipts.empty() ? std::nullopt : chronicle.at(page.receipts.back());
    // What went with its import was taken back by nobody in particular.
    if (!page.withdrawn || !last || name_of_event(last->event) != "RecordWithdrawn") return;
    page.withdrawn->by = input::Named{desk::to_text(last->by), reader.asking().name(last->by)};
    if (const auto said = chronicle.said(last->leaf)) page.withdrawn->reason = reader.directory.text(*said);
}

}  // namespace jinze::views
