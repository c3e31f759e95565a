#include "app/views/admin/halves.h"

#include "app/access/presence.h"

namespace jinze::views {
namespace {

using registry::Title;

bool may_appoint(const Reader& reader)
{
    const auto org = administration(reader);
    return reader.who && org && reader.may(district::Right::appoint, *org);
}

Bilingual role(std::string_view by)
{
    if (by == "system") return {"系统管理员", "the system administrator"};
    if (by == "security") return {"安全管理员", "the security administrator"};
    if (by == "operator") return {"服务器上的运维人员", "an operator at the server"};
    if (by == "office") return {"建区时的工委办公室", "the office while setting up"};
    return {"有任免权的人员", "somebody who may appoint"};
}

Bilingual roles(const std::string& by)
{
    Bilingual words = role(by.substr(0, by.find('+')));
    if (const auto joint = by.find('+'); joint != by.npos) {
        const Bilingual other = role(by.substr(joint + 1));
        words.zh += "、" + other.zh;
        words.en += " and " + other.en;
    }
    return words;
}

}  // namespace

bool may_take(const Reader& reader, const access::Half& half)
{
    if (!reader.who || half.row.by == reader.who.number() || half.row.person == reader.who.number()) return false;
    if (is_security_administrator(reader)) return true;
    return access::administers(reader.state, PersonId{half.row.person}, Title::security_administrator, reader.today) &&
           may_appoint(reader);
}

Result<HalvesPage> halves(const Reader& reader, const std::vector<std::pair<access::Half, std::string>>& all)
{
    if (!is_security_administrator(reader) && !may_appoint(reader)) return std::unexpected{absent("")};
    HalvesPage page;
    for (const auto& [half, sign_in] : all) {
        const PersonId person{half.row.person};
        if (!may_take(reader, half) || !reader.people().find(person)) continue;
        page.halves.push_back({half.id, half.row.slip, to_text(person), reader.asking().name(person), sign_in,
                               half.row.by > 0 ? reader.asking().name(PersonId{half.row.by}) : "", half.row.at});
    }
    return page;
}

std::vector<AccountNotice> notices_of(const access::AccountRow& account)
{
    std::vector<AccountNotice> notices;
    for (const access::NoticeRow& it : account.notices.value_or(std::vector<access::NoticeRow>{}))
        notices.push_back({it.at, words::words_of(static_cast<access::Deed>(it.deed)), roles(it.by)});
    return notices;
}

}  // namespace jinze::views
