// Checks docs/ledger-format.md, the references of events, against the code.
#include "app/codec/leaf.h"
#include "app/codec/sample_test.h"
#include "base/given_test.h"
#include "domain/district/describe.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::codec;

namespace {

// From the first occurrence of `words` to the end of that paragraph.
std::string paragraph(const std::string& page, const std::string& words)
{
    const auto from = page.find(words);
    REQUIRE_MESSAGE(from != page.npos, words);
    return page.substr(from, page.find("\n\n", from) - from);
}

}  // namespace

TEST_CASE(
    "docs/ledger-format.md names every event, and those alone that carry sealed texts, documents or erased rows as "
    "such")
{
    const std::string page = test::contents(JINZE_ROOT "/docs/ledger-format.md");
    const std::string sealed = paragraph(page, "Sealed texts are currently in"),
                      known = paragraph(page, "All events today");
    const std::string table = paragraph(page, "| where | meaning |");
    std::size_t events = 0;
    for_each_sample<district::Event>([&](std::string_view name, const district::Event& event) {
        ++events;
        const std::string spelt{name};
        CHECK_MESSAGE(known.find(spelt) != known.npos, spelt);
        CHECK_MESSAGE((sealed.find(spelt) != sealed.npos) == !sealed_in(event).empty(), spelt);
        const bool refers = !documents_in(event).empty() || !erased_in(event).empty();
        CHECK_MESSAGE((table.find('`' + spelt + '`') != table.npos || !refers), spelt);
    });
    CHECK(events == boost::mp11::mp_size<district::AllEvents>::value);
}
