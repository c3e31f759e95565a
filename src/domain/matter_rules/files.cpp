// Files on a matter: who adds one, and who removes it. What is in a file was looked at before (app/files).
#include "domain/matter_rules/known.h"

namespace jinze::district {
namespace {

using matter::Attached;

// The matter, whether or not it has ended.
std::expected<KnownMatter, Refused> any_matter(const Request& asked, matter::MatterId id)
{
    const matter::Matter* it = asked.state.of<matter::Matters>().find(id);
    if (!it) return refuse(refusals::matter_unknown, to_text(id));
    return KnownMatter{*it, *it->type, matter::life_of(*it, working_days(asked), asked.today)};
}

const Attached* file_of(const matter::Matter& it, int number)
{
    if (number < 1 || static_cast<std::size_t>(number) > it.files.size()) return nullptr;
    return &it.files[static_cast<std::size_t>(number) - 1];
}

bool is_taken_back(const Request& asked, const Attached& file)
{
    return file.by.is(asked.actor) && file.entered == asked.today;
}

// Every piece is whole but the last, so that a part of the file is found without reading the rest.
Objection object_to_pieces(const std::vector<Piece>& pieces)
{
    if (pieces.empty()) return because(refusals::matter_file_empty);
    if (pieces.size() > matter::most_pieces) return because(refusals::matter_file_too_big);
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::size_t size = pieces[i].view().size();
        if (size == 0) return because(refusals::matter_file_empty);
        const bool is_last = i + 1 == pieces.size();
        if (size > matter::longest_piece || (!is_last && size != matter::longest_piece))
            return because(refusals::matter_file_too_big);
    }
    return {};
}

Objection object_to_later_removal(const Request& asked, const KnownMatter& it, const Attached& file,
                                  const RemoveMatterFile& command)
{
    if (file.by.is(asked.actor)) return because(refusals::file_removed_by_another);
    if (const auto no = object_to_setter_step(asked, it)) return no;
    return object_to_missing(command.why ? command.why->text : std::string{}, texts::matter_why, "text");
}

}  // namespace

bool is_by_own_right(const Request& asked, const AddMatterFile& command)
{
    const matter::Matter* it = asked.state.of<matter::Matters>().find(command.matter);
    if (!it) return false;
    const auto& joint = it->opened.joint;
    return asked.may(Right::record, setter_of(asked.state, *it, asked.today)) ||
           std::ranges::any_of(joint, [&](OrgId body) { return asked.may(Right::record, body); });
}

bool is_by_own_right(const Request& asked, const RemoveMatterFile& command)
{
    const matter::Matter* it = asked.state.of<matter::Matters>().find(command.matter);
    const Attached* file = it ? file_of(*it, command.file) : nullptr;
    return file && is_taken_back(asked, *file);
}

Decided decide_on(const Request& asked, const AddMatterFile& command)
{
    const auto it = any_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    if (matter::is_archived(it->life, it->type, asked.today)) return refuse(refusals::matter_archived);
    if (it->matter.files.size() >= matter::most_files)
        return refuse(refusals::files_too_many, std::to_string(matter::most_files));
    if (const auto no = object_to_missing(command.name.text, texts::matter_file_name, "name"))
        return std::unexpected{*no};
    if (command.name.text.find_first_of("/\\") != std::string::npos) return refuse(refusals::file_name_unfit);
    if (const auto no = object_to_pieces(command.pieces)) return std::unexpected{*no};
    matter::MatterFileAdded added{.matter = command.matter, .kind = command.kind, .name = asked.seal(command.name)};
    for (const Piece& piece : command.pieces) {
        added.size += static_cast<int>(piece.view().size());
        added.pieces.push_back(asked.seal(piece));
    }
    return Events{added};
}

Decided decide_on(const Request& asked, const RemoveMatterFile& command)
{
    const auto it = any_matter(asked, command.matter);
    if (!it) return std::unexpected{it.error()};
    const Attached* file = file_of(it->matter, command.file);
    if (!file) return refuse(refusals::matter_file_unknown, std::to_string(command.file));
    if (file->removed != never) return refuse(refusals::matter_file_gone);
    if (!is_taken_back(asked, *file))
        if (const auto no = object_to_later_removal(asked, *it, *file, command)) return std::unexpected{*no};
    matter::MatterFileRemoved removed{.matter = command.matter, .file = command.file, .rows = {}, .why = {}};
    removed.rows.push_back(file->added.name.row);
    for (const Sealed& piece : file->added.pieces) removed.rows.push_back(piece.row);
    if (command.why) removed.why = asked.seal(*command.why);
    return Events{removed};
}

}  // namespace jinze::district
