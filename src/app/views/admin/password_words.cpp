#include "app/views/admin/password_words.h"

#include "app/views/register/initials.h"

namespace jinze::views {
namespace {

constexpr std::size_t character = 3;  // bytes of a Chinese character in UTF-8

// 中共云溪区委员会 -> 云溪区; 中共云溪区住房和城乡建设局党组 -> 云溪区住房和城乡建设局.
std::string core_of(std::string name)
{
    if (name.starts_with("中共")) name.erase(0, 2 * character);
    for (const std::string_view end : {"委员会", "区委", "党组", "机关党委", "机关党支部", "党支部", "支部"})
        if (name.ends_with(end) && name.size() >= end.size() + 2 * character) {
            name.resize(name.size() - end.size());
            break;
        }
    return name;
}

void add(access::OwnWords& words, const std::string& name)
{
    const std::string core = core_of(name);
    if (core.size() >= 3 * character) words.within.push_back(core);
    if (core.size() == 3 * character && (core.ends_with("区") || core.ends_with("县") || core.ends_with("市")))
        words.within.push_back(core.substr(0, 2 * character));  // 云溪
    for (const std::string& of : {name, core}) {
        const std::string letters = initials_of(of);
        if (letters.size() >= 2) words.alone.push_back(letters);
    }
}

}  // namespace

access::OwnWords password_words(const views::Reader& reader)
{
    access::OwnWords words;
    for (const registry::Organisation& org : reader.people().organisations())
        if (reader.people().lives(org.id, reader.today, reader.today)) add(words, reader.directory.name(org));
    if (reader.who) {
        const std::string name = reader.asking().name(reader.who);
        if (name.size() >= 2 * character) words.within.push_back(name);
        words.alone.push_back(initials_of(name));
    }
    return words;
}

}  // namespace jinze::views
