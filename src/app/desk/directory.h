// Names in clear, kept only in memory: names of people and bodies, and the texts of records. A text is opened once and
// cached by its vault row; erasing removes it. No index of names is stored on disk.
#pragma once

#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "app/desk/short_names.h"
#include "domain/district/state.h"
#include "domain/district/words.h"
#include "storage/journal/journal.h"
#include "storage/vault/sealer.h"

namespace jinze::desk {

inline constexpr std::uint32_t person_by_id_number = 1;  // index number in the journal

class Directory {
public:
    Directory(const journal::Reading& journal, const vault::Sealer& sealer) : journal_{journal}, sealer_{sealer} {}

    std::string name(const registry::Organisation& organisation);
    std::string name(const registry::Person& person);  // "已删除" once erased
    // As short as possible among the bodies of `near` (app/desk/short_names.h).
    std::string short_name(const registry::Register& people, OrgId org, OrgId near);
    district::IdentityWords identity(const registry::Person& person);
    district::RecordWords words(const record::Version& version) { return words(version.words); }
    district::RecordWords words(SealedId row);  // none once erased
    std::string text(const Sealed& sealed);     // a reason, a function; empty once erased
    // A piece of a file, read from the journal each time and never kept; nothing once erased.
    std::optional<std::string> piece(const Sealed& sealed);

    // By o17 or by full name, in any spelling (base/spelling.h), also for names an earlier release stored as typed.
    // Several if organisations share a name. Dissolved ones last.
    std::vector<OrgId> organisations(const registry::Register& people, const std::string& name_or_id);
    // By m33 or by name.
    std::vector<PersonId> persons(const registry::Register& people, const std::string& name_or_id);

    // Removes the names of an erased person (0: nobody, only the rows), whichever process erased it. A reader with an
    // older State cannot bring them back while the rows still lie in the journal.
    void forget(PersonId person, std::span<const SealedId> rows);
    // Whether these characters occur anywhere here. After an erasure they must not.
    bool holds(std::string_view characters);
    // Caches a text that was just written, so that it need not be opened.
    void remember(SealedId row, std::string sealed_text);

private:
    // These require the lock.
    std::optional<std::string> open(SealedId row);
    std::string called(const registry::Organisation& organisation);
    std::string called(const registry::Person& person);
    district::IdentityWords known(const registry::Person& person);
    // An index from names to ids. A look-up costs the same whether it finds anything or not, so timing reveals nothing.
    template <class Id>
    struct Index {
        using ByName = std::unordered_multimap<std::string, Id>;
        struct Known {
            SealedId row;                       // the row of the name; 0: none
            const std::string* name = nullptr;  // points into by_name
        };
        template <class Name>
        void follow(Id id, SealedId row, Name name);
        std::vector<Id> find(const std::string& name) const;

        ByName by_name;
        std::vector<Known> known;  // by number
    };

    const journal::Reading& journal_;
    const vault::Sealer& sealer_;
    std::mutex guard_;
    std::unordered_map<SealedId, std::string> names_;  // names only; texts of records are opened each time
    std::unordered_set<SealedId> gone_;                // never opened again
    Index<OrgId> orgs_;
    ShortNames short_names_;
    std::vector<SealedId> shortened_;  // the names from which they were shortened, by place in the register
    Index<PersonId> persons_;
};

}  // namespace jinze::desk
