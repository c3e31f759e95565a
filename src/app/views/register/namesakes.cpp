#include "app/views/register/namesakes.h"

#include "app/views/admin/accounts.h"
#include "app/words/speaking.h"
#include "base/spelling.h"

namespace jinze::views {

Bilingual branch_and_posts(const Reader& reader, PersonId person, bool every)
{
    const auto& people = reader.people();
    Bilingual said;
    const auto add = [&](const std::string& zh, const std::string& en) {
        said.zh += (said.zh.empty() ? "" : "　") + zh;
        said.en += (said.en.empty() ? "" : ", ") + en;
    };
    const auto branch = people.branch_of(person, reader.today, reader.today);
    if (branch) add(reader.asking().name(*branch), reader.asking().name(*branch));
    for (const PostId id : people.posts_of(person, reader.today, reader.today)) {
        const registry::Post& post = people[id];
        if (!every && !reader.reads(post.org)) continue;
        const Bilingual title = words::words_of(post.title, people[post.org].kind);
        const Bilingual whole = words::post_in(reader.asking().name(post.org), post.title, people[post.org].kind);
        if (post.org == branch)
            add(title.zh, title.en);
        else
            add(whole.zh, whole.en);
    }
    return said;
}

Result<PeopleNamed> people_named(const Reader& reader, NameBook& names, const std::string& q)
{
    static constexpr std::size_t most = 20, longest = 200;
    if (!views::is_system_administrator(reader) && !views::is_security_administrator(reader))
        return std::unexpected{views::absent("")};
    if (q.size() > longest)
        return std::unexpected{input::bad_input("q", {"内容过长，请缩短。", "Too long; enter fewer characters."})};
    PeopleNamed found;
    const std::string key = key_of_name(q);
    if (key.empty()) return found;
    names.follow(reader);
    names.people(
        [&](PersonId id, const NameBook::Known& known) {
            const registry::Person& person = reader.people()[id];
            if (person.erased || person.left ||
                (known.key.find(key) == known.key.npos && !known.initials.starts_with(key) && to_text(id) != q))
                return false;
            found.people.push_back({to_text(id), known.name, branch_and_posts(reader, id, true)});
            return true;
        },
        most);
    return found;
}

}  // namespace jinze::views
