// Any bytes under any name, bare and inside a docx, are a file that is taken or get a sentence.
#include "app/files/kind.h"
#include "app/sheets/drawn_book_test.h"
#include "base/ensure.h"
#include "base/text.h"

using namespace jinze;

namespace {

void is_said(const sheets::Fault& fault)
{
    ensure(!fault.cause.empty() && !fault.chinese.empty() && !fault.english.empty());
}

void try_file(View bytes, std::string_view name)
{
    const auto kind = files::kind_of(bytes);
    if (!kind) return is_said(kind.error());
    if (const auto fault = files::fault_of_name(name, *kind)) is_said(*fault);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size < 2) return 0;
    const std::size_t named = std::min<std::size_t>(data[1], size - 2);
    const std::string name{reinterpret_cast<const char*>(data + 2), named};
    const View rest{data + 2 + named, size - 2 - named};
    if (first_not_utf8(name)) return 0;  // refused by the server before
    if (data[0] % 2 == 0) {
        try_file(rest, name);
    } else {
        const std::string part{reinterpret_cast<const char*>(rest.data()), rest.size()};
        try_file(sheets::test::zipped({{"[Content_Types].xml", data[0] % 4 == 1 ? part : "<Types/>"},
                                       {"_rels/.rels", data[0] % 4 == 3 ? part : "<Relationships/>"},
                                       {"word/document.xml", "<d/>"}}),
                 name);
    }
    return 0;
}
