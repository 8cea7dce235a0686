/**
 * The dealers among whom the dealer suite searches. None of them exists. Their names begin so differently that every way
 * to sort texts puts them in one order.
 */
import type { Dealer, DealerService } from '../dealer.ts';

/** Of models, nothing is `undefined`: the dealer does not say; `-` is none. */
const TABLE = `
  adak             | Umbra Motors           | US | Adak       | AK              | 99546    |  51.87  | -176.65  | service                                             | cirrus
  auckland         | Agapanthus Motors      | NZ | Auckland   |                 | 1010     | -36.85  |  174.76  | new-cars test-drive                                 | aster
  bayreuth         | Holunder & Söhne       | DE | Bayreuth   | Bayern          | 95444    |  49.945 |   11.575 | service charging                                    | dune
  beijing          | 北辰汽车               | CN | 北京市     | 北京            | 100020   |  39.92  |  116.44  | new-cars service                                    | aster dune
  berlin-mitte     | Ahorn Automobile       | DE | Berlin     |                 | 10115    |  52.532 |   13.385 | new-cars test-drive service ev-service charging     | aster borealis
  berlin-south     | Birkenhof Berlin-Süd   | DE | Berlin     |                 | 12099    |  52.46  |   13.39  | service body-shop parts                             |
  birmingham       | Primrose Garage        | GB | Birmingham |                 | B1 1AA   |  52.48  |   -1.9   | service parts                                       |
  birmingham-al    | Rowan Motors           | US | Birmingham | AL              | 35203    |  33.52  |  -86.81  | new-cars used-cars test-drive                       | dune
  birmingham-al-2  | Sage Auto              | US | Birmingham | AL              | 35242    |  33.42  |  -86.67  | service body-shop                                   |
  cairo            | معرض المثال للسيارات   | EG | القاهرة    |                 | 11511    |  30.05  |   31.24  | new-cars test-drive pick-up                         | dune
  cologne-2        | Lavendel Zwillinge     | DE | Köln       |                 | 50667    |  50.938 |    6.957 | service parts                                       | ember
  cologne-10       | Lavendel Zwillinge     | DE | Köln       |                 | 50667    |  50.938 |    6.957 | service parts                                       | ember
  denver           | Thistle Cars           | US | Denver     | CO              | 80202    |  39.75  | -104.99  | new-cars charging                                   | aster
  geneva           | Orchidee Mobilité      | CH | Genève     |                 | 1201     |  46.204 |    6.143 | service ev-service                                  | aster
  giza             | كوكب السيارات          | EG | الجيزة     |                 | 12511    |  30.01  |   31.21  | service                                             |
  ingolstadt       | Fichte Autowelt        | DE | Ingolstadt | Bayern          | 85055    |  48.77  |   11.44  | new-cars used-cars service                          | borealis cirrus
  leipzig          | Iris Elektromobil      | DE | Leipzig    | Sachsen         | 04109    |  51.34  |   12.375 | charging ev-service                                 |
  london           | Quince Motors          | GB | London     |                 | SW1A 1AA |  51.501 |   -0.142 | new-cars test-drive pick-up                         | aster borealis
  longyearbyen     | Bergfrue Bil           | NO | Longyearbyen |               | 9170     |  78.22  |   15.65  | service charging                                    | -
  malaga           | Hortensia Automóviles  | ES | Málaga     | Andalucía       | 29001    |  36.72  |   -4.42  | used-cars service                                   | cirrus
  munich-east      | Dahlie Mobil           | DE | München    | Bayern          | 81671    |  48.125 |   11.61  | service ev-service high-voltage-battery pick-up     |
  munich-centre    | Clara Automobile       | DE | München    | Bayern          | 80331    |  48.137 |   11.575 | new-cars test-drive pick-up                         | aster
  munich-west      | Efeu Werkstatt         | DE | München    | Bayern          | 81241    |  48.147 |   11.46  | service charging                                    | -
  neustadt-coburg  | Jasmin Autohaus        | DE | Neustadt   | Bayern          | 96465    |  50.33  |   11.12  | service                                             | cirrus
  neustadt-hardt   | Kamille Autohaus       | DE | Neustadt   | Rheinland-Pfalz | 67433    |  49.35  |    8.14  | new-cars test-drive                                 | aster
  nuremberg        | Ginster Autohaus       | DE | Nürnberg   | Bayern          | 90402    |  49.452 |   11.077 | test-drive service charging pick-up                 | borealis
  salzburg         | Mohn Automobile        | AT | Salzburg   |                 | 5020     |  47.8   |   13.045 | service charging pick-up                            | borealis
  san-jose         | Willow Motors          | US | San Jose   | CA              | 95113    |  37.335 | -121.89  | new-cars test-drive charging                        | aster
  san-jose-cr      | Vetiver Motores        | CR | San José   |                 | 10101    |   9.933 |  -84.083 | service                                             |
  shanghai-pudong  | 示例汽车浦东中心       | CN | 上海市     | 上海            | 200120   |  31.236 |  121.505 | new-cars test-drive service pick-up                 | aster
  shanghai-xuhui   | 广达汽车徐汇店         | CN | 上海市     | 上海            | 200030   |  31.19  |  121.437 | service high-voltage-battery                        |
  strasbourg       | Garance Évasion        | FR | Strasbourg | Grand Est       | 67000    |  48.58  |    7.75  | service parts                                       | ember
  suva             | Zinnia Pacific 100%    | FJ | Suva       |                 |          | -18.124 |  178.45  | service                                             | cirrus
  taveuni-east     | Xanthe Motors          | FJ | Taveuni    |                 |          | -16.8   | -179.96  | service test-drive                                  | cirrus
  taveuni-west     | Yarrow Motors          | FJ | Taveuni    |                 |          | -16.82  |  179.98  | service                                             |
  vienna           | Narzisse Automobile    | AT | Wien       |                 | 1010     |  48.21  |   16.37  | new-cars test-drive pick-up                         |
  zurich           | Orangerie Limmat       | CH | Zürich     |                 | 8001     |  47.377 |    8.541 | new-cars test-drive charging                        | borealis
`;

const TIME_ZONES: Record<string, string> = {
  ...{ AT: 'Europe/Vienna', CH: 'Europe/Zurich', CN: 'Asia/Shanghai', CR: 'America/Costa_Rica', DE: 'Europe/Berlin' },
  ...{ EG: 'Africa/Cairo', ES: 'Europe/Madrid', FJ: 'Pacific/Fiji', FR: 'Europe/Paris', GB: 'Europe/London' },
  ...{ NO: 'Arctic/Longyearbyen', NZ: 'Pacific/Auckland', US: 'America/Chicago' },
};

const PARTS: Record<string, Partial<Dealer>> = {
  nuremberg: {
    keywords: ['Noris Motors', 'Nuremberg'],
    pickUpArea: { postalCodes: ['90'], radiusMeters: 30_000 },
  },
  'munich-centre': { pickUpArea: { postalCodes: ['803', '80 6'] } },
  'munich-east': { pickUpArea: { radiusMeters: 20_000 } },
  'berlin-south': { keywords: ['Süßstraße', 'Łódź İzmir ığdır'] },
  longyearbyen: { keywords: ['Sjøgata Ærø'] },
  london: { pickUpArea: { postalCodes: ['sw', 'SE1'] } },
  'shanghai-pudong': { keywords: ['Pudong Sample Motors'], pickUpArea: { postalCodes: ['2001'] } },
};

const words = (text: string): string[] => text.split(' ').filter(Boolean);

/** About forty dealers on all sides of the world; a back end that the suite is held against has these and no others. */
export const DEALER_SUITE_DEALERS: readonly Dealer[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [id = '', name = '', country = '', locality = '', region, postalCode, lat, lng, services = '', models = ''] =
      line.split('|').map((cell) => cell.trim());
    return {
      ...{ id, name, timeZone: TIME_ZONES[country] ?? 'UTC', demo: true },
      address: {
        ...{ lines: ['1 Example Street'], locality, country },
        ...(region && { region }),
        ...(postalCode && { postalCode }),
      },
      location: { lat: Number(lat), lng: Number(lng) },
      services: words(services) as DealerService[],
      ...(models && { models: words(models.replace('-', '')) }),
      ...PARTS[id],
    };
  });
