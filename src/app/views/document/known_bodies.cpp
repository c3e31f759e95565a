#include "app/views/document/known_bodies.h"

#include "app/clauses/utf16.h"

namespace jinze::views {
namespace {

struct Form {
    std::u16string_view whole, brief;
};

// As papers of districts write them.
constexpr Form forms[]{
    {u"住房和城乡建设局", u"住建局"},   {u"发展和改革局", u"发改局"},       {u"人力资源和社会保障局", u"人社局"},
    {u"工业和信息化局", u"工信局"},     {u"市场监督管理局", u"市场监管局"}, {u"行政审批服务局", u"行政审批局"},
    {u"卫生健康局", u"卫健局"},         {u"教育和体育局", u"教体局"},       {u"科学技术局", u"科技局"},
    {u"文化和旅游局", u"文旅局"},       {u"退役军人事务局", u"退役军人局"}, {u"自然资源和规划局", u"自然资源局"},
    {u"机关事务管理局", u"机关事务局"}, {u"城市管理局", u"城管局"},         {u"交通运输局", u"交通局"},
    {u"应急管理局", u"应急局"},         {u"医疗保障局", u"医保局"},         {u"生态环境局", u"环境局"}};

// 云溪区财政局 -> 财政局
std::u16string without_district(const std::u16string& name)
{
    constexpr std::size_t longest_district = 6;
    for (const char16_t last : {u'区', u'县', u'市'})
        if (const auto at = name.find(last); at != name.npos && at > 0 && at < longest_district)
            return name.substr(at + 1);
    return name;
}

}  // namespace

std::u16string usual_short_form(std::u16string name)
{
    for (const Form& form : forms)
        if (const auto at = name.find(form.whole); at != name.npos) name.replace(at, form.whole.size(), form.brief);
    return name;
}

std::vector<clauses::KnownBody> known_bodies(const Reader& reader)
{
    std::vector<clauses::KnownBody> known;
    const auto add = [&](OrgId org, const std::u16string& name) {
        const std::u16string local = without_district(name);
        known.push_back({org, name, local});
        known.push_back({org, u"区" + local, usual_short_form(local)});
        known.push_back({org, u"区" + usual_short_form(local), {}});
    };
    for (const registry::Organisation& org : reader.people().organisations()) {
        reader.look();
        if (!reader.reads(org.id) || !reader.people().lives(org.id, reader.today, reader.today)) continue;
        if (registry::is_leading(org.kind) && org.unit)
            add(org.id, clauses::to_utf16(reader.directory.name(reader.people()[org.unit])));
        if (registry::is_leading(org.kind) || org.kind == registry::OrgKind::organ_committee ||
            org.kind == registry::OrgKind::work_committee)
            known.push_back({org.id, clauses::to_utf16(reader.directory.name(org)), {}});
    }
    return known;
}

}  // namespace jinze::views
