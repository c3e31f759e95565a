// Any bytes, as a whole docx and as its body, are a template or get a sentence; a template is filled without a fault,
// and what it gives is a docx again.
#include "app/papers/kinds.h"
#include "app/papers/made_docx_test.h"
#include "app/papers/template.h"
#include "base/ensure.h"

using namespace jinze;
using namespace jinze::papers;

namespace {

void try_template(View bytes)
{
    const Fields& fields = fields_of(paper::PaperKind::supervision_notice);
    const auto read = Template::read(bytes, fields);
    if (!read) {
        ensure(!read.error().cause.empty() && !read.error().chinese.empty() && !read.error().english.empty());
        return;
    }
    Values values{.fields = {{"标题", "一\n二"}, {"督办事项", "<&>"}}, .lists = {{"办理经过", {Row{}, Row{}}}}};
    if (const auto made = read->fill(values)) ensure(read_package(*made).has_value());
    if (const auto made = read->fill({})) ensure(read_package(*made).has_value());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view text{reinterpret_cast<const char*>(data + 1), size - 1};
    if (data[0] % 4 == 0)
        try_template({data + 1, size - 1});
    else
        try_template(test::docx(std::string{text}));
    return 0;
}
