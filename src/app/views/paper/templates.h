// From which template a body prints a kind of paper: its own, that of the nearest body above, or the built-in one.
#pragma once

#include "app/papers/template.h"
#include "app/views/whose.h"
#include "domain/paper_rules/decide.h"

namespace jinze::views {

struct TemplateQuestion {
    std::string node;  // the body
};
struct TemplateRow {
    paper::PaperKind kind{};
    std::optional<Named> of;  // whose template it is; nothing: the built-in one
    std::optional<Day> set;
    bool own = false;
};
struct TemplatesPage {
    Named org;
    bool may_set = false;
    std::vector<TemplateRow> rows;
};
BOOST_DESCRIBE_STRUCT(TemplateQuestion, (), (node))
BOOST_DESCRIBE_STRUCT(TemplateRow, (), (kind, of, set, own))
BOOST_DESCRIBE_STRUCT(TemplatesPage, (), (org, may_set, rows))

Result<TemplatesPage> templates_page(const Reader& reader, const TemplateQuestion& asked);

// For the next paper, or as it was when one was issued. A template whose text was erased is no template.
papers::Template template_for(const Reader& reader, OrgId org, paper::PaperKind kind,
                              std::optional<paper::PaperId> issued = {});
// The file itself, for somebody who wants to change it.
Result<Bytes> template_file(const Reader& reader, const std::string& kind, const TemplateQuestion& asked);

// What setting it asks of the rules. The file is read first: a wrong one is refused with the field and its place. No
// bytes: the body no longer has one of its own.
Result<district::SetPaperTemplate> template_to_set(const Reader& reader, const std::string& kind,
                                                   const TemplateQuestion& asked, View docx);
// The fault of a template as an answer; nothing: it can be used.
std::optional<Denial> fault_of_template(View docx, paper::PaperKind kind);

}  // namespace jinze::views
