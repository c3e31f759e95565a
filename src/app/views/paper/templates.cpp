#include "app/views/paper/templates.h"

#include <boost/mp11/algorithm.hpp>
#include <set>

#include "app/papers/built_in.h"
#include "app/papers/kinds.h"
#include "base/bytes.h"
#include "domain/district/tiers.h"
#include "domain/paper/describe.h"

namespace jinze::views {
namespace {

using paper::OwnTemplate;
using paper::PaperId;
using paper::PaperKind;

const OwnTemplate* own_of(const Reader& reader, OrgId org, PaperKind kind, std::optional<PaperId> issued)
{
    const auto& papers = reader.state.of<paper::Papers>();
    const OwnTemplate* it = issued ? papers.own_template(org, kind, *issued) : papers.own_template(org, kind);
    return it && it->docx ? it : nullptr;
}

// The body's own, or that of the nearest body above.
const OwnTemplate* in_force(const Reader& reader, OrgId org, PaperKind kind, std::optional<PaperId> issued = {})
{
    std::vector<OrgId> tier{org};
    std::set<OrgId> seen;
    while (!tier.empty()) {
        std::vector<OrgId> above;
        for (const OrgId it : tier) {
            if (!seen.insert(it).second) continue;
            if (const OwnTemplate* own = own_of(reader, it, kind, issued)) return own;
            for (const OrgId upper : district::tier_above(reader.people(), it, reader.today)) above.push_back(upper);
        }
        tier = std::move(above);
    }
    return nullptr;
}

std::optional<Bytes> file_of(const Reader& reader, const OwnTemplate* own)
{
    return own ? from_base64(reader.directory.text(*own->docx)) : std::nullopt;
}

Result<PaperKind> kind_asked(const std::string& text)
{
    if (const auto kind = described::value_of<PaperKind>(text)) return *kind;
    return std::unexpected{absent("kind")};
}

}  // namespace

papers::Template template_for(const Reader& reader, OrgId org, PaperKind kind, std::optional<PaperId> issued)
{
    if (const auto file = file_of(reader, in_force(reader, org, kind, issued)))
        if (auto own = papers::Template::read(*file, papers::fields_of(kind))) return *std::move(own);
    return papers::built_in(kind);
}

Result<TemplatesPage> templates_page(const Reader& reader, const TemplateQuestion& asked)
{
    const auto org = org_asked(reader, asked.node, "node");
    if (!org) return std::unexpected{org.error()};
    TemplatesPage page{.org = named(reader, *org), .may_set = reader.may(district::Right::record, *org), .rows = {}};
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<PaperKind>>([&](auto it) {
        TemplateRow row{.kind = it.value, .of = {}, .set = {}};
        if (const OwnTemplate* own = in_force(reader, *org, it.value)) {
            row.set = own->entered;
            row.own = own->org == *org;
            row.of = named(reader, own->org);
        }
        page.rows.push_back(std::move(row));
    });
    return page;
}

Result<Bytes> template_file(const Reader& reader, const std::string& kind, const TemplateQuestion& asked)
{
    const auto org = org_asked(reader, asked.node, "node");
    if (!org) return std::unexpected{org.error()};
    const auto of = kind_asked(kind);
    if (!of) return std::unexpected{of.error()};
    if (auto file = file_of(reader, in_force(reader, *org, *of))) return *std::move(file);
    return papers::built_in_docx(*of);
}

std::optional<Denial> fault_of_template(View docx, PaperKind kind)
{
    const auto read = papers::Template::read(docx, papers::fields_of(kind));
    if (read) return {};
    return Denial{read.error().cause, "docx", read.error().chinese, read.error().english};
}

Result<district::SetPaperTemplate> template_to_set(const Reader& reader, const std::string& kind,
                                                   const TemplateQuestion& asked, View docx)
{
    const auto of = kind_asked(kind);
    if (!of) return std::unexpected{of.error()};
    const auto org = org_asked(reader, asked.node, "node");
    if (!org) return std::unexpected{org.error()};
    district::SetPaperTemplate command{.org = *org, .kind = *of, .docx = {}};
    if (docx.empty()) return command;
    if (const auto no = fault_of_template(docx, *of)) return std::unexpected{*no};
    command.docx = district::Text{to_base64(docx)};
    return command;
}

}  // namespace jinze::views
