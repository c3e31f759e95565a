#include "app/desk/short_names.h"

#include <array>
#include <map>
#include <set>

namespace jinze::desk {
namespace {

struct Usual {
    std::string_view full, brief;
};
// Usual short forms of office names, in every district. Longer ones come before those they contain.
constexpr std::array usual_for_offices{
    Usual{"人民代表大会常务委员会", "人大常委会"},
    Usual{"中国人民政治协商会议", "政协"},
    Usual{"纪律检查委员会", "纪委"},
    Usual{"监察委员会", "监委"},
    Usual{"机构编制委员会办公室", "编办"},
    Usual{"直属机关工作委员会", "直机关工委"},
    Usual{"住房和城乡建设", "住建"},
    Usual{"住房城乡建设", "住建"},
    Usual{"发展和改革", "发改"},
    Usual{"发展改革", "发改"},
    Usual{"人力资源和社会保障", "人社"},
    Usual{"人力资源社会保障", "人社"},
    Usual{"工业和信息化", "工信"},
    Usual{"科学技术协会", "科协"},
    Usual{"科学技术", "科技"},
    Usual{"市场监督管理", "市监"},
    Usual{"国有资产监督管理", "国资"},
    Usual{"文化广电旅游体育", "文广旅体"},
    Usual{"文化广电和旅游", "文广旅"},
    Usual{"文化和旅游", "文旅"},
    Usual{"退役军人事务", "退役军人"},
    Usual{"卫生健康", "卫健"},
    Usual{"应急管理", "应急"},
    Usual{"医疗保障", "医保"},
    Usual{"城市管理", "城管"},
    Usual{"交通运输", "交通"},
    Usual{"机关事务服务", "机关事务"},
    Usual{"人民法院", "法院"},
    Usual{"人民检察院", "检察院"},
    Usual{"妇女联合会", "妇联"},
    Usual{"残疾人联合会", "残联"},
    Usual{"工商业联合会", "工商联"},
    Usual{"委办公室", "委办"},
    Usual{"政府办公室", "政府办"},
};
constexpr std::array usual_for_bodies{
    Usual{"支部委员会", "支部"},     Usual{"总支部", "总支"}, Usual{"纪律检查委员会", "纪委"},
    Usual{"机关委员会", "机关党委"}, Usual{"机关第", "第"},
};

void replace(std::string& text, const Usual& usual)
{
    for (auto at = text.find(usual.full); at != text.npos; at = text.find(usual.full, at + usual.brief.size()))
        text.replace(at, usual.full.size(), usual.brief);
}

std::string_view without(std::string_view text, std::string_view beginning)
{
    return text.starts_with(beginning) ? text.substr(beginning.size()) : text;
}

std::string_view without_party(std::string_view name) { return without(without(name, "中国共产党"), "中共"); }

// 中共云溪区委员会 stands for 云溪区.
std::string place_of(const std::vector<OrgCalled>& all)
{
    static constexpr std::string_view ending = "委员会";
    for (const OrgCalled& it : all) {
        const std::string_view name = without_party(it.name);
        if (it.kind == registry::OrgKind::district_committee && name.ends_with(ending))
            return std::string{name.substr(0, name.size() - ending.size())};
    }
    return {};
}

// Replaces a short name that several entries with different full names share.
template <class Key, class Instead>
void keep_apart(const std::vector<OrgCalled>& all, std::vector<std::string>& shorts, const Key& key,
                const Instead& instead)
{
    std::map<std::pair<OrgId, std::string>, std::set<std::string>> bearers;
    for (std::size_t i = 0; i < all.size(); ++i) bearers[{key(i), shorts[i]}].insert(all[i].name);
    for (std::size_t i = 0; i < all.size(); ++i)
        if (bearers[{key(i), shorts[i]}].size() > 1) shorts[i] = instead(i);
}

}  // namespace

std::string short_office(std::string_view name, std::string_view place)
{
    static constexpr std::size_t one_character = 3;  // 区, 县, 市 and 旗 in UTF-8
    std::string text{without_party(name)};
    if (place.size() > one_character && text.starts_with(place))
        text = std::string{place.substr(place.size() - one_character)} + text.substr(place.size());
    if (text == "区委员会" || text == "县委员会" || text == "市委员会")
        return text.substr(0, text.size() - std::string_view{"员会"}.size());
    for (const Usual& usual : usual_for_offices) replace(text, usual);
    return text;
}

std::string short_body(std::string_view after_office)
{
    if (after_office == "委员会") return "党委";
    std::string text{after_office};
    for (const Usual& usual : usual_for_bodies) replace(text, usual);
    return text;
}

ShortNames::ShortNames(const std::vector<OrgCalled>& all)
{
    const std::string place = place_of(all);
    std::map<OrgId, std::string_view> offices;
    for (const OrgCalled& it : all) offices[it.org] = it.name;
    std::vector<std::string> within, anywhere;
    for (const OrgCalled& it : all) {
        const std::string_view office = it.unit ? offices[it.unit] : std::string_view{};
        const std::string_view name = without_party(it.name);
        const bool begins = !office.empty() && name.size() > office.size() && name.starts_with(office);
        within.push_back(begins ? short_body(name.substr(office.size())) : short_body(short_office(it.name, place)));
        anywhere.push_back(begins ? short_office(office, place) + within.back() : within.back());
    }
    const auto full = [&](std::size_t i) { return std::string{without_party(all[i].name)}; };
    keep_apart(all, anywhere, [](std::size_t) { return OrgId{}; }, full);
    keep_apart(all, within, [&](std::size_t i) { return all[i].unit; }, [&](std::size_t i) { return anywhere[i]; });
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto number = all[i].org.number();
        if (all_.size() <= number) all_.resize(number + 1);
        all_[number] = {all[i].unit ? all[i].unit : all[i].org, within[i], anywhere[i]};
    }
}

const std::string& ShortNames::of(OrgId org, OrgId near) const
{
    static const std::string none;
    if (org.number() >= all_.size()) return none;
    const Short& it = all_[org.number()];
    return near && it.unit == near ? it.within : it.anywhere;
}

}  // namespace jinze::desk
