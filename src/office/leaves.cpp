#include "office/leaves.h"

#include "desk/naming.h"

namespace jinze::office {

void add_leaves(pages::RecordPage& page, const Reader& reader, const Chronicle& chronicle)
{
    const auto record = desk::id_from<RecordId>('r', page.record);
    if (!record) return;
    for (const std::uint64_t leaf : chronicle.of_record(*record)) {
        const bool restores = name_of_event(chronicle.at(leaf)->event) == "RecordRestored";
        // A withdrawal that was taken back is no receipt of the record as it stands.
        restores ? page.receipts.pop_back() : page.receipts.push_back(leaf);
    }
    const auto last = page.receipts.empty() ? std::nullopt : chronicle.at(page.receipts.back());
    // What went with its import was taken back by nobody in particular.
    if (!page.withdrawn || !last || name_of_event(last->event) != "RecordWithdrawn") return;
    page.withdrawn->by = acts::Named{desk::to_text(last->by), reader.asking().name(last->by)};
    if (const auto said = chronicle.said(last->leaf)) page.withdrawn->reason = reader.directory.text(*said);
}

}  // namespace jinze::office
