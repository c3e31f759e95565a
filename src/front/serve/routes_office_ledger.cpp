// The ledger and its proofs, which the client verifies.
#include "app/views/ledger/ledger.h"
#include "front/serve/routes_office.h"

namespace jinze::serve {
namespace {

using views::Reader;

template <class F>
auto by_chronicle(const Request& asked, F&& f)
{
    return asked.read([&](const Reader& reader) {
        views::Chronicle& chronicle = asked.house.office.chronicle;
        chronicle.follow(asked.house.desk.journal(), reader.state);
        return f(reader, static_cast<const views::Chronicle&>(chronicle));
    });
}

Result<views::LedgerPage> ledger_last(const Request& asked, const views::LedgerQuestion& question)
{
    return by_chronicle(asked, [&](const Reader& reader, const views::Chronicle& chronicle) {
        return views::ledger_page(reader, chronicle, question);
    });
}

Result<views::LeafReceipt> receipt_of_leaf(const Request& asked)
{
    return by_chronicle(asked, [&](const Reader& reader, const views::Chronicle& chronicle) {
        return views::leaf_receipt(reader, chronicle, asked.house.desk.journal(), asked.steps.at(0));
    });
}

Result<views::Continuation> head_of_size(const Request& asked, const views::ContinuationQuestion& question)
{
    return by_chronicle(asked, [&](const Reader&, const views::Chronicle& chronicle) {
        return views::continuation(chronicle, asked.steps.at(0), question);
    });
}

}  // namespace

std::vector<Route> office_ledger_routes()
{
    return {
        question<&ledger_last>("/api/ledger", "Size, root and newest entries",
                               {{"page", "from 1"}, {"size", "at most 200"}}),
        question<&receipt_of_leaf>("/api/receipts/{leaf}",
                                   "One leaf with its proof; with its bytes if the reader may read them"),
        question<&head_of_size>("/api/heads/{size}",
                                "The head of that size, and the proof that a later ledger continues it",
                                {{"to", "the later size (default: the current one)"}}),
    };
}

}  // namespace jinze::serve
