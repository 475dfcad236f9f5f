// Words in the singular, in lower case; "_" joins the words of one entry. What WordNet tells
// rightly is left out.
#include "importers/prose/kind_words.h"

#include <array>

namespace causeway {
namespace {

using enum NameKind;

constexpr std::array kHeads = {
    KindRow{
        kCondition,
        "disease disorder syndrome illness cancer tumor tumour malignancy neoplasm leukemia "
        "leukaemia anemia anaemia dementia epilepsy autism diabetes mellitus dystrophy sclerosis "
        "defect anomaly malformation deformity deficiency immunodeficiency injury trauma "
        "infection allergy poisoning stroke arrest heart_attack heart_failure kidney_failure "
        "renal_failure liver_failure respiratory_failure organ_failure birth_defect covid-19 "
        "hiv aids hiv/aids eclampsia miscarriage condition schizophrenia migraine phenylketonuria "
        "sleep_apnea hypertension hypercholesterolemia acromegaly hemochromatosis lupus mumps "
        "measles rubella polio flu influenza cold pox embolism burn fracture hernia",
        "coronary heart disease"},
    KindRow{
        kEffect,
        "symptom sign finding feature complication manifestation problem trouble difficulty "
        "abnormality irregularity loss lack absence shortage excess buildup build-up "
        "accumulation damage destruction degeneration deterioration breakdown failure "
        "dysfunction malfunction impairment inability disability limitation inflammation "
        "irritation swelling enlargement narrowing hardening thickening thinning scarring "
        "blockage obstruction clot death pain ache discomfort weakness stiffness tightness "
        "numbness tingling burning cramp cramping spasm spasticity tremor twitching bleeding "
        "bruising leakage leaking discharge level amount count number change shift increase "
        "decrease decline reduction rise drop delay episode attack pressure murmur sensation "
        "feeling tone appearance color discoloration yellowing redness spot "
        "patch bump lump stone wrinkle tear hole gap formation overgrowth overproduction "
        "underdevelopment resistance intolerance sensitivity unsteadiness clumsiness "
        "forgetfulness heaviness thirst hunger crying snoring stool pulse heartbeat "
        "temperature chill falling intellectual_disability weight_gain blood_clot "
        "blood_pressure delivery relapse contraction "
        "retardation eyesight scar scar_tissue lesion sore blister ulcer cyst rash pause bout "
        "swing "
        "awakening contracture nystagmus crease fold frequency strain confusion agitation insomnia "
        "stricture wound bruise disturbance disruption collapse rupture paralysis hypotension "
        "photophobia coma perforation effusion slowness hypermobility itching break",
        "narrowing of the arteries"},
    KindRow{
        kCause,
        "mutation polymorphism variant deletion duplication exposure contact use overuse misuse "
        "abuse smoking drinking vaping inheritance heredity history predisposition habit "
        "lifestyle diet inactivity obesity overweight stress exercise activity lifting job "
        "accident fall blow bite sting contamination pollution pollutant irritant allergen toxin "
        "poison venom radiation sunlight smoke dust fume chemical weather bacteria bacterium "
        "virus fungus parasite germ microbe pathogen worm tick mosquito prion microorganism "
        "carrier transmission risk_factor overdose dose age aging genetics",
        "exposure to lead"},
    KindRow{kGene, "gene allele chromosome genotype genome oncogene exon", "mutated FLCN gene"},
    KindRow{kSite,
            "cell organ tissue gland system tract area region lining layer wall membrane surface "
            "vessel capillary fiber fibre lobe sac tube duct canal chamber ventricle horn rod cone "
            "synovium stem limb bone joint nail tip side part covering sheath cuff space cavity "
            "passage passageway opening air_sac immune_system body skin hair extremity plaque "
            "lysosome mitochondria membrane synapse airway eyelash eyebrow meniscus knuckle "
            "stoma white_matter gray_matter mucosa egg sperm follicle islet filtering_unit segment "
            "channel hypopharynx bloodstream muscle_group",
            "lining of the stomach"},
    KindRow{kFunction,
            "function functioning development movement growth metabolism digestion absorption "
            "breathing swallowing vision sight hearing speech memory sleep attention coordination "
            "balance circulation flow production regulation secretion reproduction fertility "
            "intelligence cognition learning skill ability rhythm transport "
            "synthesis signaling concentration judgment daily_activity "
            "understanding seeing walking appetite gait mood behavior personality posture thinking "
            "reflex phototransduction blood_supply gas_exchange menstrual_cycle",
            "normal heart function"},
    KindRow{kSubstance,
            "protein enzyme hormone cholesterol sugar glucose fat acid antibody insulin collagen "
            "vitamin mineral calcium iron oxygen fluid water food milk salt product nutrient "
            "molecule receptor urine blood mucus phlegm saliva sweat bile antigen",
            "foods that contain lactose"},
    KindRow{
        kPopulation,
        "people patient individual person man men woman women child children infant baby newborn "
        "adult teenager adolescent boy girl family member population caucasian american african "
        "european asian ancestry descent relative parent mother father sibling smoker athlete "
        "worker sufferer",
        "older adults"},
    KindRow{kTreatment,
            "treatment therapy surgery operation transplant transplantation vaccine vaccination "
            "immunization rehabilitation dialysis procedure medication medicine drug pill reliever",
            "hormone replacement therapy"},
    KindRow{kTest, "test scan x-ray mri biopsy exam examination screening ultrasound",
            "blood test"},
    KindRow{kQuantity,
            "percent percentage proportion rate ratio incidence prevalence majority half third "
            "million thousand hundred",
            "20 percent"},
    KindRow{kTime,
            "year month week day hour minute decade childhood adulthood infancy adolescence "
            "pregnancy puberty birth lifetime night morning trimester menopause stage time",
            "early childhood"},
    KindRow{kOrganization,
            "institute association foundation agency organization organisation society department "
            "committee university hospital clinic center program",
            "national institutes of health"},
};

constexpr std::array kEndings = {
    KindRow{kCondition,
            "itis osis oma pathy trophy plasia iasis sclerosis cytosis malacia ectasis thyroidism "
            "adrenalism pituitarism",
            "nephritis"},
    KindRow{kEffect,
            "emia aemia algia plegia paresis uria opia opsia rrhea rrhoea rrhage penia megaly esia "
            "pnea phagia cardia edema spasm tonia kinesia phonia arthria cephaly oxia mnesia taxia "
            "thermia volemia degeneration",
            "hemiplegia"},
    KindRow{kTreatment, "ectomy otomy ostomy plasty", "appendectomy"},
    KindRow{kTest, "scopy graphy", "colonoscopy"},
    KindRow{kCause, "virus coccus bacter bacillus", "rotavirus"},
};

constexpr std::array kUnknownEndings = {
    KindRow{kTreatment, "mab cillin mycin statin ine mide", "rituximab"},
    KindRow{kSubstance, "ase globulin protein ol ide ate ose", "glucocerebrosidase"},
    KindRow{kEffect, "ing", "refluxing"},
    KindRow{kSite, "pharynx derm cyte", "oropharynx"},
};
constexpr std::array kUnknownBeginnings = {
    KindRow{kEffect, "hyper hypo dys brady tachy poly hemi", "hypermobility"},
};

// What stands before a site, a function or a substance and makes a finding of it.
constexpr std::array kFindings = {
    KindRow{kEffect,
            "abnormal swollen broken torn weak dry oily itchy sore painful tender stiff bleeding "
            "thin thinner thick thicker missing absent extra excess excessive poor slow slower "
            "rapid fast faster irregular uneven high higher low loose cold pale blue yellow "
            "pink dark cloudy bloody foamy watery blurry double shallow unsteady short shorter "
            "smaller bent flat misshapen bulging weaker fewer less more too elevated "
            "inadequate insufficient poorly faulty defective overactive over-active underactive "
            "unusual sudden frequent wide broad narrow sparse brittle peeling numb cool coarse "
            "puffy fragile round bulbous stuffy runny aching kinky peculiar colorless limp toxic "
            "dysfunctional restless repetitive involuntary difficult sluggish brisk burning "
            "abnormally unusually leaking scarring harmful",
            "coarse hair"},
};

constexpr std::array kOpenings = {
    KindRow{kCause,
            "being having eating drinking using taking getting living touching kneeling lifting "
            "sharing consuming inhaling ingesting handling wearing sucking chewing",
            "eating contaminated food"},
    KindRow{kEffect,
            "unable tired easily feeling not painful dizzy irritable sleepy sick thirsty "
            "hungry sad less fewer trouble difficulty problems hard become stop pass lose",
            "problems breathing"},
    KindRow{kFunction, "how", "how the body uses sugar"},
};

}  // namespace

std::span<const KindRow> HeadKinds() { return kHeads; }
std::span<const KindRow> EndingKinds() { return kEndings; }
std::span<const KindRow> UnknownEndingKinds() { return kUnknownEndings; }
std::span<const KindRow> UnknownBeginningKinds() { return kUnknownBeginnings; }
std::span<const KindRow> FindingKinds() { return kFindings; }
std::span<const KindRow> OpeningKinds() { return kOpenings; }

}  // namespace causeway
