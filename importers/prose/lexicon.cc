// Word tables. A word stands in as many as are true of it.
#include "importers/prose/lexicon.h"

#include <algorithm>
#include <array>
#include <deque>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "importers/prose/characters.h"
#include "importers/prose/user_lexicon.h"

namespace causeway {
namespace {

struct ClassRow {
  Tag tag;
  std::string_view words;
};
constexpr std::array kClosedClasses = {
    ClassRow{Tag::kDeterminer,
             "a an the this these those its their his her your our my each every any some no all "
             "both either neither another such several many most few certain various numerous "
             "other additional more less fewer"},
    ClassRow{Tag::kPreposition,
             "of in on at by for with from into onto during after before between among through "
             "throughout over under within without via across around near against toward towards "
             "upon behind below above beneath inside outside along off out up down about despite "
             "like per except besides beyond since until unlike"},
    ClassRow{Tag::kConjunction, "and or nor & and/or plus"},
    ClassRow{Tag::kSubordinator,
             "because although though while whereas if when whenever unless but so than as "
             "whether once however therefore thus hence"},
    ClassRow{Tag::kRelative, "which who whom whose where"},
    ClassRow{
        Tag::kPronoun,
        "it they them he she we i you us me him himself herself itself themselves one ones "
        "someone anyone anything everyone everything something nothing what how why there here"},
    ClassRow{Tag::kAuxiliary,
             "is are was were be been being am has have had having do does did isn't aren't wasn't "
             "weren't hasn't haven't hadn't doesn't don't didn't"},
    ClassRow{Tag::kModal,
             "can could may might must shall should will would cannot can't couldn't won't "
             "wouldn't shouldn't"},
    ClassRow{Tag::kNot, "not never n't"},
    ClassRow{Tag::kTo, "to"},
    ClassRow{Tag::kAdverb,
             "also often sometimes usually always very too even only just quite rather almost "
             "already still then again further together thereby perhaps later soon eventually "
             "more-or-less sooner instead ever yet now mainly mostly especially particularly "
             "generally typically commonly frequently rarely directly indirectly primarily "
             "probably possibly otherwise well today first"},
    ClassRow{Tag::kNumber, "two three four five six seven eight nine ten million"},
};

// Verbs that are hardly ever nouns.
constexpr std::string_view kVerbs =
    "absorb accelerate accept accompany accumulate achieve acquire activate add advise affect "
    "aggravate agree allow alter appear apply approve arise ask assess assume attach attend "
    "attribute avoid become begin believe belong bleed blink bother breathe bring build burn buy "
    "carry characterise characterize chew choose circulate classify collect combine come "
    "communicate compare complain complicate compose compress comprise concentrate confer confine "
    "confuse connect consider consist constitute contain continue contribute cope crawl create "
    "cry culminate decide defecate define degenerate deliver denote depend deposit deprive "
    "describe destroy detect deteriorate determine develop die differ digest diminish disappear "
    "discover disrupt distinguish disturb divide dominate eat elevate elicit eliminate emerge "
    "enable encompass enlarge ensure enter erode establish evolve exacerbate examine exhale exist "
    "expand expect explain explore expose extend fail feel fill find fix flatten follow forget "
    "gather generate get give go grow happen have heal hear herald hinder hurt identify impair "
    "impede implicate improve include indicate induce infect inflame ingest inhale inherit "
    "inhibit initiate injure interact interfere invade involve irritate keep kill kneel know lack "
    "learn leave lessen let lie locate lose lower maintain make malfunction manage mean meet "
    "migrate miss multiply narrow obstruct obtain occur originate overcome overeat pass penetrate "
    "perceive perform persist pinch pose precede precipitate predict predispose prescribe prevent "
    "produce prolong promote propose protect provide provoke push put radiate raise reach react "
    "receive recognise recognize recommend recover recur reduce refer regulate relate relax remain "
    "remember remove replace represent require resemble resolve respond restrict retain say "
    "secrete see seek seem send serve settle shiver shorten shrink sit sneeze snore spare speak "
    "spell squint stiffen stimulate straighten strengthen stumble suffer suppress surround "
    "survive swallow swell take teach tell tend thicken thin think throw tighten tingle transmit "
    "tremble trigger try typify undergo underlie understand unite urinate vary vomit weaken wear "
    "widen worsen write";
// Verbs that are nouns as well.
constexpr std::string_view kVerbsAndNouns =
    "account ache attack balance beat bend bind bite blame blister block blur break bruise bulge "
    "call "
    "cause "
    "change check clog collapse color comfort control cough cover crack cramp cross cut damage "
    "decline decrease delay diet display drain drink drool droop drop ease end exercise exhibit "
    "experience face faint fall favour feature flow focus force form function gain handle harm "
    "heat help hold impact increase influence interest issue itch lead leak limit limp line link "
    "list "
    "live lodge look loss manifest mark move need note notice number open order pass peel place "
    "play point present press process progress range release rest result return rise risk run "
    "rupture scar separate set shake shape share shift show signal sleep slow smoke snore sound "
    "spread stand start state stay stem step stick stop store strain stress stretch strike supply "
    "support sweat target tear test tire trap travel treat turn type use wake walk waste wheeze "
    "work wound";
struct Irregular {
  std::string_view form;
  std::string_view lemma;
};
constexpr std::array kIrregulars = {Irregular{"became", "become"},
                                    Irregular{"began", "begin"},
                                    Irregular{"begun", "begin"},
                                    Irregular{"felt", "feel"},
                                    Irregular{"found", "find"},
                                    Irregular{"grew", "grow"},
                                    Irregular{"grown", "grow"},
                                    Irregular{"kept", "keep"},
                                    Irregular{"known", "know"},
                                    Irregular{"led", "lead"},
                                    Irregular{"lost", "lose"},
                                    Irregular{"made", "make"},
                                    Irregular{"meant", "mean"},
                                    Irregular{"seen", "see"},
                                    Irregular{"taken", "take"},
                                    Irregular{"thought", "think"},
                                    Irregular{"worn", "wear"},
                                    Irregular{"gave", "give"},
                                    Irregular{"given", "give"},
                                    Irregular{"brought", "bring"},
                                    Irregular{"broken", "break"},
                                    Irregular{"arose", "arise"},
                                    Irregular{"arisen", "arise"},
                                    Irregular{"torn", "tear"},
                                    Irregular{"hurt", "hurt"},
                                    Irregular{"built", "build"},
                                    Irregular{"said", "say"},
                                    Irregular{"dies", "die"},
                                    Irregular{"lies", "lie"},
                                    Irregular{"dying", "die"},
                                    Irregular{"shown", "show"},
                                    Irregular{"came", "come"},
                                    Irregular{"held", "hold"},
                                    Irregular{"swollen", "swell"},
                                    Irregular{"understood", "understand"},
                                    Irregular{"left", "leave"},
                                    Irregular{"eaten", "eat"},
                                    Irregular{"gone", "go"},
                                    Irregular{"put", "put"},
                                    Irregular{"told", "tell"},
                                    Irregular{"drawn", "draw"},
                                    Irregular{"spread", "spread"}};

constexpr std::string_view kSites =
    "abdomen adrenal airway alveolus ankle anus aorta appendix arm armpit artery atrium back belly "
    "bladder blood bloodstream body bone bowel brain brainstem breast bronchi bronchus buttock "
    "calf calves capillary cartilage cell cerebellum cervix cheek chest chin colon cord cornea "
    "cortex "
    "cytoplasm dermis diaphragm disc disk duct duodenum ear elbow epidermis esophagus eye eyeball "
    "eyebrow eyelash eyelid face fat feet fiber fibre finger fingernail fingertip follicle foot "
    "forearm forehead gallbladder ganglia ganglion genital genitalia gland glomeruli glomerulus "
    "groin gum gut hair hairline hand head heart heel hip hippocampus hypothalamus ileum intestine "
    "iris islet jaw joint kidney knee knuckle larynx leg ligament limb lining lip liver lobe lobes "
    "lung lymph lysosome marrow matter membrane meninges meniscus mitochondria mouth mucosa muscle "
    "myelin nail nasal neck nerve neuron nipple node nose nostril nucleus oesophagus organ ovary "
    "palate palm pancreas pelvis penis pericardium pituitary placenta plexus prostate rectum "
    "retina rib sac scalp scrotum septum sheath shin shoulder sinus skeleton skin skull sole spine "
    "spines spleen sternum stomach submucosa synovium system teeth tendon testicle testis thalamus "
    "thigh throat thumb thymus thyroid tissue toe tongue tonsil tooth torso trachea tract trunk "
    "ureter urethra urine uterus vagina valve vein ventricle vertebra vertebrae vessel waist wall "
    "windpipe womb wrist";
constexpr std::string_view kPersons =
    "adolescent adult american anyone babies baby boy carer caucasians child children country "
    "doctor ethnicity europe everyone expert families family father female girl group human "
    "individual infant male man member members men mother newborn others parent partner patient "
    "people person physician population provider race relative researcher scientist sibling "
    "someone states student sufferer teenager those toddler woman women world";
constexpr std::string_view kClassNouns =
    "abnormality allergy anaemia anemia anomaly arthritis atrophy cancer condition defect "
    "deficiency dementia disease disorder dystrophy encephalopathy illness infection injury "
    "malformation myopathy necrosis neoplasm neuropathy poisoning syndrome tumor tumour virus";
constexpr std::string_view kGenericNouns =
    "ability abnormality activity addition amount answer area bit body case cause chance change "
    "characteristic circumstance combination complication concern condition consequence damage "
    "degree difference difficulty disease disorder effect episode event evidence exam example fact "
    "factor feature finding following form function group history illness importance individual "
    "information issue kind life likelihood lot manifestation name number one option origin other "
    "part people place presence problem prognosis question range reason result risk role set sign "
    "situation stage symptom term thing time trigger type variety way";
constexpr std::string_view kVagueModifiers =
    "additional affected brief certain characteristic classic common developing different "
    "especially extremely fatal few first further getting gradual gradually "
    "highly immediate important initial known leading life-threatening main major many many-sided "
    "mild more most much multiple new noted noticeable obvious other overall own particular "
    "possible potential principal rare related relatively same serious several severe significant "
    "similar some specific such typical underlying unknown usual variable varied various very "
    "widespread";
constexpr std::string_view kRelationals =
    "abnormalities abnormality absence accumulation amount bleeding blister build-up buildup "
    "burning change control cramp damage death decline decrease defect deficiency deficit "
    "degeneration deposit destruction development difficulty disturbance enlargement excess "
    "feeling function growth hardening history impairment increase infection inflammation injury "
    "irritation itching lack lesion level loss mutation narrowing number numbness overgrowth pain "
    "paralysis problem redness reduction rigidity sensation shape size sore stiffness swell "
    "swelling tenderness thickening tingling tumor ulcer weakness";
constexpr std::string_view kHedges =
    "apparently appear appeared appears believed can could likely may might occasionally perhaps "
    "possibly potentially presumably probably seem seems sometimes suggest suggested suggests "
    "supposedly suspected thought";
constexpr std::string_view kRaisings =
    "able appear appears assumed begin begins believed come comes considered continue continues "
    "expected fail failed fails found help helps known likely need needs reported said seem seems "
    "shown start starts suspected tend tended tends thought unable";
constexpr std::string_view kTimeWords =
    "adolescence adulthood age birth case childhood country day decade frequency generation hour "
    "incidence infancy life lifetime majority minority minute month morning night percent "
    "pregnancy prevalence proportion puberty ratio stage state summer time week winter year";
constexpr std::string_view kTreatmentWords =
    "biopsy clinician cure diagnose diagnosed diagnosis doctor exam prescribed prevent prevention "
    "research researchers scientists study test therapy transplant treat treated treatment trial "
    "vaccine";
constexpr std::string_view kVaguePredicates =
    "author best concept concern doctor example expert fact general goal idea issue key leader lot "
    "matter member name number one part place problem question reason result role same site step "
    "term thing those time topic variety way";
constexpr std::string_view kProcessNouns =
    "absence accumulation bleeding blockage breakdown buildup collection death decline decrease "
    "degeneration deposit deposition destruction dilatation enlargement feeling formation "
    "hardening hole inability increase infection inflammation irritation lack loss narrowing "
    "obstruction paralysis presence reversal rounding rupture scarring sensation shrinking "
    "softening swelling thickening thinning weakening widening";

constexpr std::string_view kMaterials =
    "acid cell chromosome collagen dna enzyme fat gene glucose hormone insulin lipid mineral "
    "molecule nutrient organ protein receptor rna substance sugar vitamin";

std::string_view NextWord(std::string_view& words) {
  size_t begin = words.find_first_not_of(' ');
  if (begin == std::string_view::npos) return words = {};
  size_t end = words.find(' ', begin);
  std::string_view word = words.substr(begin, end - begin);
  words = end == std::string_view::npos ? std::string_view() : words.substr(end);
  return word;
}

using WordSet = std::unordered_set<std::string_view>;

WordSet SetOf(std::string_view words) {
  WordSet set;
  while (!words.empty()) {
    if (std::string_view word = NextWord(words); !word.empty()) set.insert(word);
  }
  return set;
}

// In the table as it stands or in the singular.
bool Holds(const WordSet& set, std::string_view word) {
  if (set.contains(word) || set.contains(Singular(word))) return true;
  if (word.size() < 5 || !word.ends_with("es")) return false;
  std::string stem(word.substr(0, word.size() - 2));
  if (set.contains(stem)) return true;
  if (stem.back() != 'i') return false;
  stem.back() = 'y';
  return set.contains(stem);
}

bool EndsWithAny(std::string_view word, std::span<const std::string_view> endings) {
  for (std::string_view ending : endings) {
    if (word.size() > ending.size() + 1 && word.ends_with(ending)) return true;
  }
  return false;
}

class VerbTable {
 public:
  VerbTable() {
    AddAll(kVerbs, false);
    AddAll(kVerbsAndNouns, true);
    for (const Irregular& row : kIrregulars) {
      forms_[row.form] = {row.lemma, FormOf(row), false};
      if (FormOf(row) == VerbForm::kPast) participles_[row.lemma] = row.form;
    }
    forms_["thin"].also_noun = forms_["narrow"].also_noun = true;
  }
  // "smoke" → "smoking", "stops" → "stopping"; empty for what is no verb.
  [[nodiscard]] std::string_view GerundOf(std::string_view word) const {
    std::optional<VerbEntry> verb = Find(word);
    if (!verb) return {};
    std::string stem(verb->lemma);
    if (stem.back() == 'e' && !stem.ends_with("ee")) stem.pop_back();
    if (stem == verb->lemma && Doubles(stem)) stem.push_back(stem.back());
    auto found = forms_.find(stem + "ing");
    return found == forms_.end() ? std::string_view() : found->first;
  }
  [[nodiscard]] std::optional<VerbEntry> Find(std::string_view word) const {
    auto found = forms_.find(word);
    if (found == forms_.end()) return std::nullopt;
    return found->second;
  }
  [[nodiscard]] std::string_view Participle(std::string_view lemma) const {
    auto found = participles_.find(lemma);
    return found == participles_.end() ? std::string_view() : found->second;
  }

 private:
  // One vowel between two consonants: "stop", "run".
  static bool Doubles(std::string_view stem) {
    constexpr std::string_view kVowels = "aeiou";
    size_t end = stem.size();
    return end > 2 && end < 5 && kVowels.find(stem[end - 1]) == kVowels.npos &&
           !IsOneOf("wxy", stem[end - 1]) && kVowels.find(stem[end - 2]) != kVowels.npos &&
           kVowels.find(stem[end - 3]) == kVowels.npos;
  }
  static VerbForm FormOf(const Irregular& row) {
    if (row.form == "dies" || row.form == "lies") return VerbForm::kThird;
    return row.form == "dying" ? VerbForm::kGerund : VerbForm::kPast;
  }
  void AddAll(std::string_view words, bool also_noun) {
    while (!words.empty()) {
      if (std::string_view word = NextWord(words); !word.empty()) Add(word, also_noun);
    }
  }
  void Add(std::string_view lemma, bool also_noun) {
    std::string stem(lemma);
    bool silent_e = lemma.back() == 'e';
    bool y = lemma.back() == 'y' && !IsOneOf("aeou", lemma[lemma.size() - 2]);
    bool sibilant = lemma.ends_with("s") || lemma.ends_with("x") || lemma.ends_with("sh") ||
                    lemma.ends_with("ch");
    std::string cut = stem.substr(0, stem.size() - 1);
    Put(stem, lemma, VerbForm::kBase, also_noun);
    Put(y ? cut + "ies" : stem + (sibilant || lemma == "go" ? "es" : "s"), lemma, VerbForm::kThird,
        also_noun);
    Put(y ? cut + "ied" : stem + (silent_e ? "d" : "ed"), lemma, VerbForm::kPast, false);
    participles_[lemma] = kept_.back();
    Put((silent_e ? cut : stem) + "ing", lemma, VerbForm::kGerund, false);
    // "stopped", "occurring": the last consonant doubled.
    stem.push_back(lemma.back());
    Put(stem + "ed", lemma, VerbForm::kPast, false);
    Put(stem + "ing", lemma, VerbForm::kGerund, false);
  }
  void Put(std::string form, std::string_view lemma, VerbForm kind, bool also_noun) {
    forms_.try_emplace(kept_.emplace_back(std::move(form)), VerbEntry{lemma, kind, also_noun});
  }

  std::deque<std::string> kept_;
  std::unordered_map<std::string_view, VerbEntry> forms_;
  std::unordered_map<std::string_view, std::string_view> participles_;  // by lemma
};

const VerbTable& Verbs() {
  static const auto* const kTable = new VerbTable();
  return *kTable;
}

std::unordered_map<std::string_view, Tag> ClosedTable() {
  std::unordered_map<std::string_view, Tag> table;
  for (const ClassRow& row : kClosedClasses) {
    for (std::string_view word : SetOf(row.words)) table.emplace(word, row.tag);
  }
  return table;
}

}  // namespace

bool Holds(std::span<const std::string_view> words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

bool HoldsNoun(std::span<const std::string_view> nouns, std::string_view noun) {
  return Holds(nouns, noun) || Holds(nouns, Singular(noun));
}

std::optional<Tag> ClosedClass(std::string_view word) {
  static const auto* const kTable = new std::unordered_map(ClosedTable());
  auto found = kTable->find(word);
  if (found == kTable->end()) return std::nullopt;
  return found->second;
}

std::optional<VerbEntry> LookUpVerb(std::string_view word) { return Verbs().Find(word); }

std::string_view ParticipleOf(std::string_view lemma) { return Verbs().Participle(lemma); }

std::string_view GerundOf(std::string_view word) {
  std::optional<Tag> closed = ClosedClass(word);
  if (closed == Tag::kAuxiliary) return word.starts_with("ha") ? "having" : "being";
  return Verbs().GerundOf(word);
}

// Defines a predicate that looks a word up in one table.
#define CAUSEWAY_WORD_CLASS(Function, kWords)                   \
  bool Function(std::string_view word) {                        \
    static const auto* const kSet = new WordSet(SetOf(kWords)); \
    return Holds(*kSet, word);                                  \
  }
namespace {
CAUSEWAY_WORD_CLASS(IsListedSite, kSites)
}  // namespace
CAUSEWAY_WORD_CLASS(IsPerson, kPersons)
CAUSEWAY_WORD_CLASS(IsClassNoun, kClassNouns)
CAUSEWAY_WORD_CLASS(IsGenericNoun, kGenericNouns)
CAUSEWAY_WORD_CLASS(IsVagueModifier, kVagueModifiers)
CAUSEWAY_WORD_CLASS(IsRelational, kRelationals)
CAUSEWAY_WORD_CLASS(IsHedge, kHedges)
CAUSEWAY_WORD_CLASS(IsRaising, kRaisings)
CAUSEWAY_WORD_CLASS(IsTimeWord, kTimeWords)
CAUSEWAY_WORD_CLASS(IsTreatmentWord, kTreatmentWords)
CAUSEWAY_WORD_CLASS(IsVaguePredicate, kVaguePredicates)
CAUSEWAY_WORD_CLASS(IsProcessNoun, kProcessNouns)
CAUSEWAY_WORD_CLASS(IsMaterial, kMaterials)
#undef CAUSEWAY_WORD_CLASS

bool IsSite(std::string_view word) {
  const Lexicon* lexicon = ReadingBy::Now();
  const Lexicon::Entry* entry = lexicon == nullptr ? nullptr : lexicon->Find(word);
  return entry == nullptr ? IsListedSite(word) : entry->kind == NameKind::kSite;
}

bool LooksAdjectival(std::string_view word) {
  static constexpr auto kEndings =
      std::to_array<std::string_view>({"al", "ic", "ous", "ive", "ary", "able", "ible", "less",
                                       "ful", "ish", "ant", "ent", "ar", "ed", "like", "-set"});
  static const auto* const kWords = new WordSet(SetOf(
      "able abrupt absent accurate acute adequate adrenal afraid airy angry anterior "
      "anti-inflammatory appropriate auditory autoimmune average awake aware awkward bad bald "
      "benign big bitter black bland blind bloody blue blurry bold bony bothersome brief bright "
      "brisk brittle broad brown bulky cardiac chalky circulatory clammy closed cloudy coarse "
      "complete complex congenital cool crampy cranky crooked dark dead deep delicate difficult "
      "direct distinct dizzy double downward droopy drowsy dry dull early easy endocrine entire "
      "erectile exact excess extra false fast fatty faulty feeble fine flabby flat fleshy foamy "
      "foreign foul-smelling fragile frail free fresh full gentle good gouty grainy gray greasy "
      "great greater green grey gritty hard healthy heavy high higher hoarse hollow hot hungry "
      "ill immune inappropriate incomplete incorrect indirect inflammatory inner intense "
      "intermediate inward itchy jerky jittery knobbly large late leafy leaky lean lifelong "
      "light little long long-lasting loose loud low lower mad malignant mild misshapen moderate "
      "modest moist moldy nearby numb obese odd oily old olfactory ongoing open outer outward "
      "ovarian pale pasty patchy pink poor posterior precise premature present prior private "
      "profound prone proper puffy pure purple quick quiet rapid raw ready red regulatory "
      "respiratory rheumatoid rich rigid risky rough runny sad safe salty sandy scaly scarce "
      "sensory separate severe shaky shallow sharp short sick silvery simple single sleepy "
      "slender slight slimy slippery slow sluggish small smooth soapy soft solid sore sparse "
      "spicy spongy squeaky standard starchy steady sterile sticky stiff strange stretchy strict "
      "stringy strong stuck stuffy sturdy subtle sudden sunken sure sweaty sweet swollen tarry "
      "tender thick thin thirsty thorough tight tiny transverse true unable uncommon underarm "
      "underweight uneven unhealthy unique unsteady upper upward vague varicose vast velvety "
      "visible vivid warm watery wavy waxy weak wet white whole wide widespread wise wrong "
      "yellow young"));
  static const auto* const kNouns = new WordSet(SetOf(
      "accident additive adhesive adolescent adrenal agent alcohol animal antibiotic "
      "anticoagulant antidepressant approval arousal arrival arsenic attic bar bed blood "
      "boundary cable calendar canal cancer capillary car cellar cigar clinic collar "
      "component contaminant content crystal decongestant deodorant depressant detergent "
      "deterrent development diary dictionary dish disposal diuretic drive ear elephant "
      "enlargement environment epidemic event extent fabric fear fish garlic glossary goal "
      "gradient handful hive hormone hospital impairment implant incident individual infant "
      "ingredient inhalant interval involvement irritant jar journal laxative library logic "
      "meal metal mineral molar moment motive mouthful movement music narrative need nutrient "
      "olive oral-rehydration ovary pandemic panic parent patient percent pigment pillar "
      "plant plastic polish pollutant preservative proposal recipient refusal relaxant "
      "remnant removal renewal reversal ritual salary scar scholar sealant secretary sedative "
      "seed segment servant signal speed spiral star stent stimulant student sugar summary "
      "suppressant survival table talent tartar tear topic traffic transplant treatment trial "
      "urinal variant vegetable vial vinegar vocabulary war weed withdrawal year"));
  return (EndsWithAny(word, kEndings) && !kNouns->contains(word) && !word.ends_with("ment")) ||
         kWords->contains(word);
}

bool LooksClinical(std::string_view word) {
  static constexpr auto kEndings = std::to_array<std::string_view>(
      {"itis",   "osis",    "emia",    "aemia",  "pathy", "oma",    "plegia", "paresis",
       "algia",  "uria",    "opia",    "trophy", "rrhea", "rrhoea", "plasia", "penia",
       "megaly", "ectasis", "tension", "esia",   "nosis", "pnea"});
  return EndsWithAny(word, kEndings);
}

bool IsPlural(std::string_view word) {
  return word.size() > 3 && word.back() == 's' && !word.ends_with("ss") && !word.ends_with("us") &&
         !word.ends_with("is");
}

std::string_view Singular(std::string_view word) {
  if (!IsPlural(word)) return word;
  return word.substr(0, word.size() - 1);
}

}  // namespace causeway
